package dev.timeslice.model.ipc;

import java.util.OptionalLong;

/**
 * A bounded queue of numbers in shared memory, from one producer to one consumer, without any lock.
 *
 * <p>Each of the two processes has an object of its own over the same {@link SharedSegment}: what one of them has to know
 * of the other lies in the segment. In a segment whose words are all 0 the ring is empty.
 */
public interface SharedRing {

    /** Adds a number behind all others; whether there was room for it. Called by the producer alone. */
    boolean put(long value);

    /** Takes the oldest number out; empty if there is none. Called by the consumer alone. */
    OptionalLong take();
}
