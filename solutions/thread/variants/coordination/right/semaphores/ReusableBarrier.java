package dev.timeslice.thread.coordination;

import java.util.concurrent.Semaphore;

/** A fresh semaphore for every round; the last of a round gives a permit to each of the others. */
public final class ReusableBarrier {
    private final Semaphore mutex = new Semaphore(1);
    private final int parties;
    private Semaphore gate = new Semaphore(0);
    private int arrived;
    private int round;

    public ReusableBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("parties: " + parties);
        }
        this.parties = parties;
    }

    public int await() throws InterruptedException {
        mutex.acquireUninterruptibly();
        Semaphore mine = gate;
        int number = round;
        arrived++;
        if (arrived == parties) {
            arrived = 0;
            round++;
            gate = new Semaphore(0);
            mine.release(parties - 1);
            mutex.release();
            return number;
        }
        mutex.release();
        try {
            mine.acquire();
        } catch (InterruptedException e) {
            giveUp(number, e);
        }
        return number;
    }

    /** Unless the round has been completed in the meantime: then this thread has come, and goes on with the others. */
    private void giveUp(int number, InterruptedException interrupt) throws InterruptedException {
        mutex.acquireUninterruptibly();
        boolean complete = round != number;
        if (!complete) {
            arrived--;
        }
        mutex.release();
        if (!complete) {
            throw interrupt;
        }
        Thread.currentThread().interrupt();
    }
}
