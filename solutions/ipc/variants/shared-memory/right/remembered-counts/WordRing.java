package dev.timeslice.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;

import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.SharedSegment;
import java.util.OptionalLong;

/** Each end remembers both counts, and looks at the other's only if by the last look it cannot go on. */
public final class WordRing implements ClosableRing {
    private final SharedSegment segment;
    private final long slots;
    private long tail;
    private long head;

    public WordRing(SharedSegment segment) {
        slots = segment.size() - SLOTS;
        if (slots < 1) {
            throw new IllegalArgumentException("no slots in " + segment.size() + " words");
        }
        this.segment = segment;
        tail = segment.loadAcquire(TAIL);
        head = segment.loadAcquire(HEAD);
    }

    @Override
    public boolean put(long value) {
        if (segment.loadAcquire(CLOSED) == 1) {
            throw new IllegalStateException("closed");
        }
        if (isFull()) {
            head = segment.loadAcquire(HEAD);
            check();
            if (isFull()) {
                return false;
            }
        }
        check();
        segment.store((int) (SLOTS + tail % slots), value);
        tail++;
        segment.storeRelease(TAIL, tail);
        return true;
    }

    private boolean isFull() {
        return tail - head >= slots;
    }

    @Override
    public OptionalLong take() {
        if (isEmpty()) {
            tail = segment.loadAcquire(TAIL);
            check();
            if (isEmpty()) {
                return OptionalLong.empty();
            }
        }
        check();
        OptionalLong taken = OptionalLong.of(segment.load((int) (SLOTS + head % slots)));
        head++;
        segment.storeRelease(HEAD, head);
        return taken;
    }

    private boolean isEmpty() {
        return tail <= head;
    }

    private void check() {
        if (tail - head > slots || tail - head < 0) {
            throw new IllegalStateException("tail " + tail + ", head " + head + ", " + slots + " slots");
        }
    }

    @Override
    public void close() {
        if (segment.load(CLOSED) == 0) {
            segment.storeRelease(CLOSED, 1);
        }
    }

    @Override
    public boolean isFinished() {
        if (segment.loadAcquire(CLOSED) == 0) {
            return false;
        }
        tail = segment.loadAcquire(TAIL);
        return isEmpty();
    }
}
