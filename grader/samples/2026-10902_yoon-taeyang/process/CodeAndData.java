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
        if (virtualAddress < 0) {
            return fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
        // 코드: 읽기와 실행
        if (virtualAddress < codeSize) {
            if (access == Access.WRITE) {
                return fault(FaultKind.PROTECTION, virtualAddress, access);
            }
            return new Translation.Mapped(codeBase + virtualAddress);
        }
        // 데이터: 읽기와 쓰기
        long offset = virtualAddress - codeSize;
        if (offset < dataSize) {
            if (access == Access.EXECUTE) {
                return fault(FaultKind.PROTECTION, virtualAddress, access);
            }
            return new Translation.Mapped(dataBase + offset);
        }
        return fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }

    private Translation fault(FaultKind kind, long virtualAddress, Access access) {
        return new Translation.Fault(kind, virtualAddress, access);
    }
}
