package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.RingLayout;
import dev.timeslice.model.ipc.SharedSegment;
import java.util.OptionalLong;

/** As much as there is to say about a process's own word is in a class of its own. */
public final class WordRing implements ClosableRing {
    private final SharedSegment words;

    public WordRing(SharedSegment segment) {
        if (segment.size() < RingLayout.SLOTS + 1) {
            throw new IllegalArgumentException("too small: " + segment.size());
        }
        words = segment;
    }

    @Override
    public boolean put(long value) {
        if (words.load(RingLayout.CLOSED) == 1) {
            throw new IllegalStateException("put into a closed ring");
        }
        Counts counts = new Counts(words.load(RingLayout.TAIL), words.loadAcquire(RingLayout.HEAD));
        boolean room = counts.inside(slots()) < slots();
        if (room) {
            words.storeRelease(slot(counts.tail()), value);
            words.storeRelease(RingLayout.TAIL, counts.tail() + 1);
        }
        return room;
    }

    @Override
    public OptionalLong take() {
        Counts counts = new Counts(words.loadAcquire(RingLayout.TAIL), words.load(RingLayout.HEAD));
        if (counts.inside(slots()) == 0) {
            return OptionalLong.empty();
        }
        long value = words.loadAcquire(slot(counts.head()));
        words.storeRelease(RingLayout.HEAD, counts.head() + 1);
        return OptionalLong.of(value);
    }

    @Override
    public void close() {
        words.storeRelease(RingLayout.CLOSED, 1);
    }

    @Override
    public boolean isFinished() {
        boolean closed = words.loadAcquire(RingLayout.CLOSED) == 1;
        Counts counts = new Counts(words.loadAcquire(RingLayout.TAIL), words.loadAcquire(RingLayout.HEAD));
        return closed && counts.tail() == counts.head();
    }

    private int slots() {
        return words.size() - RingLayout.SLOTS;
    }

    private int slot(long count) {
        return RingLayout.SLOTS + (int) (count % slots());
    }

    private record Counts(long tail, long head) {
        long inside(int slots) {
            long inside = tail - head;
            if (inside < 0 || slots < inside) {
                throw new IllegalStateException(this + " in " + slots + " slots");
            }
            return inside;
        }
    }
}
