package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;

public final class BaseAndBounds implements AddressSpace {
    private final long start, size;

    public BaseAndBounds(long base, long bounds) {
        start = base;
        size = bounds;
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        boolean mine = 0 <= virtualAddress && virtualAddress < size;
        return mine
                ? new Translation.Mapped(start + virtualAddress)
                : new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }
}
