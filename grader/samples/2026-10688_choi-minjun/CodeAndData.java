package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;

public final class CodeAndData implements AddressSpace {
    private final long codeBase;
    private final long codeSize;
    private final long dataBase;
    private final long dataSize;

    public CodeAndData(long codeBase, long codeSize, long dataBase, long dataSize) {
        this.codeBase = codeBase;
        this.codeSize = codeSize;
        this.dataBase = dataBase;
        this.dataSize = dataSize;
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        if (virtualAddress < 0 || virtualAddress >= codeSize + dataSize) {
            return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
        if (virtualAddress < codeSize) {
            if (access == Access.WRITE) {
                return new Translation.Fault(FaultKind.PROTECTION, virtualAddress, access);
            }
            return new Translation.Mapped(codeBase + virtualAddress);
        }
        return new Translation.Mapped(dataBase + virtualAddress - codeSize);
    }
}
