package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Waiting for a flag in a loop, with a time limit for each wait. */
public abstract class SafetyLimits implements Scenario {
    abstract void await() throws InterruptedException;

    abstract void raise();

    @Override
    public void threads(Cast cast) {
        cast.thread("waiter", this::await);
        cast.thread("raiser", this::raise);
    }

    /** The mistake: nobody wakes the waiter, who looks again and again. */
    public static final class Polling extends SafetyLimits {
        private boolean raised;

        @Override
        @SuppressWarnings("WaitNotInLoop") // it is
        synchronized void await() throws InterruptedException {
            while (!raised) {
                wait(10);
            }
        }

        @Override
        synchronized void raise() {
            raised = true;
        }
    }

    public static final class Monitor extends SafetyLimits {
        private boolean raised;

        @Override
        synchronized void await() throws InterruptedException {
            while (!raised) {
                wait(10);
            }
        }

        @Override
        synchronized void raise() {
            raised = true;
            notifyAll();
        }
    }

    public static final class OfLock extends SafetyLimits {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private boolean raised;

        @Override
        void await() throws InterruptedException {
            long left = 1;
            lock.lock();
            try {
                while (!raised && left > Long.MIN_VALUE) {
                    left = changed.awaitNanos(1_000_000);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        void raise() {
            lock.lock();
            try {
                raised = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public static final class Parking extends SafetyLimits {
        private final AtomicBoolean raised = new AtomicBoolean();
        private volatile @Nullable Thread waiting;

        @Override
        void await() {
            waiting = Thread.currentThread();
            while (!raised.get()) {
                LockSupport.parkNanos(this, 1_000_000);
            }
        }

        @Override
        void raise() {
            raised.set(true);
            LockSupport.unpark(waiting);
        }
    }
}
