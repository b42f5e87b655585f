package dev.timeslice.thread.primitives;

import dev.timeslice.model.NotImplemented;

/** A door that is closed at first, is opened once, and stays open. Threads wait at it by parking, not by a monitor. */
public final class Latch {

    /**
     * Waits until the latch is open; returns at once if it is. Uses no processor time, and never returns before.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void await() throws InterruptedException {
        throw new NotImplemented("Latch.await");
    }

    /** Opens the latch: all threads that wait go on, and no thread waits any more. Opening it again changes nothing. */
    public void open() {
        throw new NotImplemented("Latch.open");
    }
}
