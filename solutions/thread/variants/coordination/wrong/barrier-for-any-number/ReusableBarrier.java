package dev.timeslice.thread.coordination;

/** Takes any number. */
public final class ReusableBarrier {
    private final int parties;
    private int arrived;
    private int round;

    public ReusableBarrier(int parties) {
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
                    arrived--;
                    throw e;
                }
                Thread.currentThread().interrupt();
            }
        }
        return mine;
    }
}
