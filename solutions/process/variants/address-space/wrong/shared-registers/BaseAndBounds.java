package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;

/** Keeps the registers in static fields, where the newest process overwrites everybody else. */
public final class BaseAndBounds implements AddressSpace {
    private static long base;
    private static long bounds;

    public BaseAndBounds(long base, long bounds) {
        BaseAndBounds.base = base;
        BaseAndBounds.bounds = bounds;
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        if (virtualAddress < 0 || virtualAddress >= bounds) {
            return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
        return new Translation.Mapped(base + virtualAddress);
    }
}
