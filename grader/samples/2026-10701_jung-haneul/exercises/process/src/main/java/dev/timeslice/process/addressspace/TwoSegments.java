package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.Segment;
import dev.timeslice.model.memory.Translation;

/**
 * An address space of two segments that grow towards each other: one from the first address up, as a heap does, and one
 * from the last address down, as a stack does.
 *
 * <p>The lower half of the addresses belongs to the low segment, the upper half to the high one, for every kind of access.
 */
public final class TwoSegments implements AddressSpace {

    /**
     * An address space that never changes afterwards.
     *
     * @param size how many addresses there are, in bytes; even and at least 2
     * @param low virtual addresses 0 to {@code low.limit() - 1}; address 0 lies at {@code low.base()}
     * @param high the last {@code high.limit()} virtual addresses; the last one, {@code size - 1}, lies right before
     *     {@code high.base()}, and {@code high.base()} is at least {@code high.limit()}
     * @throws IllegalArgumentException if a segment has more than half of the addresses; the message holds its limit
     */
    public TwoSegments(long size, Segment low, Segment high) {
        throw new NotImplemented("TwoSegments(size, low, high)");
    }

    /**
     * Translates one address; changes nothing.
     *
     * @param virtualAddress any value, negative ones too
     * @return {@link Translation.Mapped} with the physical address if the address lies in a segment, else
     *     {@link Translation.Fault} with {@code OUT_OF_BOUNDS}, the virtual address and the access
     */
    @Override
    public Translation translate(long virtualAddress, Access access) {
        throw new NotImplemented("TwoSegments.translate");
    }
}
