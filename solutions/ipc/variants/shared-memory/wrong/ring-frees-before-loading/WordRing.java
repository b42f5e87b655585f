package dev.timeslice.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.SharedSegment;
import java.util.OptionalLong;

/** Wrong: see expect.yml. */
public final class WordRing implements ClosableRing {
    private final SharedSegment segment;
    private final int capacity;

    public WordRing(SharedSegment segment) {
        if (segment.size() <= SLOTS) {
            throw new IllegalArgumentException("a ring has more than " + SLOTS + " words, found " + segment.size());
        }
        this.segment = segment;
        capacity = segment.size() - SLOTS;
    }

    @Override
    public boolean put(long value) {
        if (segment.load(CLOSED) != 0) {
            throw new IllegalStateException("the ring is closed");
        }
        long tail = segment.load(TAIL);
        if (inside(tail, segment.loadAcquire(HEAD)) == capacity) {
            return false;
        }
        segment.store(slot(tail), value);
        segment.storeRelease(TAIL, tail + 1);
        return true;
    }

    @Override
    public OptionalLong take() {
        long head = segment.load(HEAD);
        if (inside(segment.loadAcquire(TAIL), head) == 0) {
            return OptionalLong.empty();
        }
        segment.storeRelease(HEAD, head + 1);
        return OptionalLong.of(segment.load(slot(head)));
    }

    @Override
    public void close() {
        segment.storeRelease(CLOSED, 1);
    }

    @Override
    public boolean isFinished() {
        // In this order: what was put before the end is then in the tail.
        return segment.loadAcquire(CLOSED) != 0 && segment.loadAcquire(TAIL) == segment.load(HEAD);
    }

    private long inside(long tail, long head) {
        long inside = tail - head;
        if (inside < 0 || inside > capacity) {
            throw new IllegalStateException("a ring with " + capacity + " slots cannot hold " + inside + " numbers ("
                    + tail + " - " + head + ")");
        }
        return inside;
    }

    private int slot(long count) {
        return SLOTS + Math.floorMod(count, capacity);
    }
}
