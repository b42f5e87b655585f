package dev.timeslice.thread.coordination;

/** Asks for its round too early. */
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

    public int await() throws InterruptedException {
        int mine = round;
        synchronized (this) {
            arrived++;
            if (arrived == parties) {
                arrived = 0;
                round++;
                notifyAll();
            }
            sleep(mine);
        }
        return mine;
    }

    private synchronized void sleep(int mine) throws InterruptedException {
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
    }
}
