package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;

/** Two address spaces one after the other; each is asked with the address as it sees it. */
public final class CodeAndData implements AddressSpace {
    private final long codeSize, dataSize, codeBase, dataBase;

    public CodeAndData(long codeBase, long codeSize, long dataBase, long dataSize) {
        this.codeBase = codeBase;
        this.codeSize = codeSize;
        this.dataBase = dataBase;
        this.dataSize = dataSize;
    }

    @Override
    public Translation translate(long address, Access access) {
        FaultKind wrong = null;
        if (address < 0 || address >= codeSize + dataSize) wrong = FaultKind.OUT_OF_BOUNDS;
        else if (address < codeSize && access == Access.WRITE) wrong = FaultKind.PROTECTION;
        else if (address >= codeSize && access == Access.EXECUTE) wrong = FaultKind.PROTECTION;
        if (wrong != null) return new Translation.Fault(wrong, address, access);
        return new Translation.Mapped(address < codeSize ? codeBase + address : dataBase + address - codeSize);
    }
}
