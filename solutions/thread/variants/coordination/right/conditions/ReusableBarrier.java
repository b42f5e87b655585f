package dev.timeslice.thread.coordination;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Each round has a condition of its own, and its last one opens it. */
public final class ReusableBarrier {
    private final ReentrantLock lock = new ReentrantLock();
    private final int parties;
    private Round current;

    public ReusableBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("expected at least 1 party, found " + parties);
        }
        this.parties = parties;
        current = new Round(0, lock.newCondition());
    }

    public int await() throws InterruptedException {
        lock.lock();
        try {
            Round mine = current;
            mine.come++;
            if (mine.come == parties) {
                mine.complete = true;
                mine.end.signalAll();
                current = new Round(mine.number + 1, lock.newCondition());
                return mine.number;
            }
            boolean interrupted = false;
            while (!mine.complete) {
                try {
                    mine.end.await();
                } catch (InterruptedException e) {
                    if (!mine.complete) {
                        mine.come--;
                        throw e;
                    }
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return mine.number;
        } finally {
            lock.unlock();
        }
    }

    private static final class Round {
        private final int number;
        private final Condition end;
        private int come;
        private boolean complete;

        Round(int number, Condition end) {
            this.number = number;
            this.end = end;
        }
    }
}
