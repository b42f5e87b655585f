package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Segment;
import dev.timeslice.model.memory.Translation;

/** Each half of the addresses counts from its own beginning. */
public final class TwoSegments implements AddressSpace {
    private final long size;
    private final Segment low;
    private final Segment high;

    public TwoSegments(long size, Segment low, Segment high) {
        this.size = size;
        this.low = fitting(low, size);
        this.high = fitting(high, size);
    }

    private static Segment fitting(Segment segment, long size) {
        if (segment.limit() > size / 2) {
            throw new IllegalArgumentException(
                    "a segment has at most half of " + size + " addresses, found " + segment.limit());
        }
        return segment;
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        if (virtualAddress >= 0 && virtualAddress < size) {
            if (virtualAddress < size / 2) {
                if (virtualAddress < low.limit()) {
                    return new Translation.Mapped(low.base() + virtualAddress);
                }
            } else if (virtualAddress - size / 2 < high.limit()) {
                return new Translation.Mapped(high.base() + (virtualAddress - size / 2));
            }
        }
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }
}
