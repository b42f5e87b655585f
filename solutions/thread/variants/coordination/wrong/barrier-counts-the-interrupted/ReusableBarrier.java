package dev.timeslice.thread.coordination;

/** Lets the exception pass. */
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
        while (round == mine) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (round == mine) {
                    throw e;
                }
                Thread.currentThread().interrupt();
            }
        }
        return mine;
    }
}
