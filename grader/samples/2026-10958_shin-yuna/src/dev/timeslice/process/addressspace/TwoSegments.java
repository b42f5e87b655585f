package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;
import java.util.stream.Stream;

public final class TwoSegments implements AddressSpace {
    private final Area heap;
    private final Area stack;

    public TwoSegments(long size, Segment low, Segment high) {
        long half = size / 2;
        Stream.of(low, high)
                .filter(segment -> segment.limit() > half)
                .findFirst()
                .ifPresent(large -> {
                    throw new IllegalArgumentException("limit " + large.limit() + " is more than half of " + size);
                });
        heap = new Area(0, low.limit(), low.base());
        stack = new Area(size - high.limit(), size, high.base() - size);
    }

    @Override
    public Translation translate(long virtualAddress, Access access) {
        for (Area area : new Area[] {heap, stack}) {
            if (area.from() <= virtualAddress && virtualAddress < area.to()) {
                return new Translation.Mapped(virtualAddress + area.moved());
            }
        }
        return new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access);
    }

    private record Area(long from, long to, long moved) {}
}
