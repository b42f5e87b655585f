package dev.timeslice.model.ipc;

/** A ring that comes to an end when its producer says so. */
public interface ClosableRing extends SharedRing {

    /**
     * Says that no number will be put any more; what is inside stays. Called by the producer alone; a second time changes
     * nothing.
     */
    void close();

    /**
     * Whether the producer has closed the ring and all numbers have been taken: if so, no number will ever come again. Called by
     * the consumer alone.
     */
    boolean isFinished();
}
