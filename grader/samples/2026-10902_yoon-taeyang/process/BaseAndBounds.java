package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;

public final class BaseAndBounds implements AddressSpace {
    private final long base;
    private final long bounds;

    public BaseAndBounds(long base, long bounds) {
        this.base = base;
        this.bounds = bounds;
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        if (virtualAddress >= 0 && virtualAddress < bounds) {
            return new Translation.Mapped(base + virtualAddress);
        } else {
            return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
    }
}
