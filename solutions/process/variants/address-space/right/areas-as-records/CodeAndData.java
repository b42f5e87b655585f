package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A list of areas, each of which knows its place and its rights: more areas would need no more code. */
public final class CodeAndData implements AddressSpace {
    private final List<Area> areas;

    public CodeAndData(long codeBase, long codeSize, long dataBase, long dataSize) {
        areas = List.of(
                new Area(0, codeSize, codeBase, EnumSet.of(Access.READ, Access.EXECUTE)),
                new Area(codeSize, dataSize, dataBase, EnumSet.of(Access.READ, Access.WRITE)));
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        for (Area area : areas) {
            if (area.contains(virtualAddress)) {
                return area.allows(access)
                        ? new Translation.Mapped(area.physical(virtualAddress))
                        : new Translation.Fault(FaultKind.PROTECTION, virtualAddress, access);
            }
        }
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }

    private record Area(long start, long size, long base, Set<Access> rights) {
        boolean contains(long address) {
            return start <= address && address < start + size;
        }

        boolean allows(Access access) {
            return rights.contains(access);
        }

        long physical(long address) {
            return address - start + base;
        }
    }
}
