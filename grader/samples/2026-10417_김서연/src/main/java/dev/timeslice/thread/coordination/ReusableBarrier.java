package dev.timeslice.thread.coordination;

public final class ReusableBarrier {
    private final int parties;
    private int arrived;
    private int round;

    public ReusableBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("parties: " + parties);
        }
        this.parties = parties;
    }

    public synchronized int await() throws InterruptedException {
        int myRound = round;
        arrived++;
        if (arrived == parties) {
            arrived = 0;
            round++;
            notifyAll();
        }
        while (round == myRound) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (round == myRound) {
                    arrived--;
                    throw e;
                }
                Thread.currentThread().interrupt();
            }
        }
        return myRound;
    }
}
