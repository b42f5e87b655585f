package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.SharedSegment;
import java.util.OptionalLong;

/**
 * One end of a ring whose counts and numbers lie in a segment, where {@link dev.timeslice.model.ipc.RingLayout} says.
 *
 * <p>Producer and consumer each have an object of their own over the same memory. None ever waits: a call that cannot do its work
 * says so.
 */
public final class WordRing implements ClosableRing {

    /**
     * One end, which goes on where the words say that the ring stands; in a segment of zeros it is empty and open. All words
     * from {@code SLOTS} on are slots.
     *
     * @throws IllegalArgumentException if there is not a single slot
     */
    public WordRing(SharedSegment segment) {
        throw new NotImplemented("WordRing");
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the ring is closed, or if its counts cannot be: more numbers inside than slots, or fewer than
     *     none
     */
    @Override
    public boolean put(long value) {
        throw new NotImplemented("WordRing.put");
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the counts cannot be: more numbers inside than slots, or fewer than none
     */
    @Override
    public OptionalLong take() {
        throw new NotImplemented("WordRing.take");
    }

    @Override
    public void close() {
        throw new NotImplemented("WordRing.close");
    }

    @Override
    public boolean isFinished() {
        throw new NotImplemented("WordRing.isFinished");
    }
}
