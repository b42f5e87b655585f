package dev.timeslice.testkit.schedules;

/** In the place of the kit's own: a thread of the JDK, as the others see it. */
public final class Actor {
    private final Thread thread;

    Actor(Thread thread) {
        this.thread = thread;
    }

    /**
     * Only our scheduler can tell, for a thread that it holds back waits for nothing.
     *
     * @throws UnsupportedOperationException always
     */
    public boolean isWaiting() {
        throw new UnsupportedOperationException("whether a thread waits");
    }

    /** Whether it has come to its end. */
    public boolean hasEnded() {
        return !thread.isAlive();
    }

    /** Interrupts it. */
    public void interrupt() {
        thread.interrupt();
    }
}
