package dev.timeslice.thread.coordination;

/** Waits for the count instead of the round. */
public final class ReusableBarrier {
    private final int parties;
    private int arrived;
    private int round;

    public ReusableBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("a round needs at least 1 thread, found " + parties);
        }
        this.parties = parties;
    }

    public synchronized int await() throws InterruptedException {
        int mine = round;
        arrived++;
        if (arrived == parties) {
            arrived = 0;
            round++;
            notifyAll();
        }
        while (arrived != 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (arrived != 0) {
                    arrived--;
                    throw e;
                }
                Thread.currentThread().interrupt();
            }
        }
        return mine;
    }
}
