package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;
import java.util.Objects;

/** The bounds check is the library's: one unsigned comparison, as hardware does it. */
public final class BaseAndBounds implements AddressSpace {
    private final long base;
    private final long bounds;

    public BaseAndBounds(long base, long bounds) {
        this.base = base;
        this.bounds = bounds;
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        try {
            return new Translation.Mapped(base + Objects.checkIndex(virtualAddress, bounds));
        } catch (IndexOutOfBoundsException outside) {
            return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
        }
    }
}
