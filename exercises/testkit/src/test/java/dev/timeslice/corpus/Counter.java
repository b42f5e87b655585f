package dev.timeslice.corpus;

import java.util.concurrent.locks.LockSupport;

/** Counts the increments of several threads, or loses some. */
public interface Counter {
    void increment();

    int value();

    /** Right: one monitor for writing and reading. */
    final class Synchronized implements Counter {
        private int count;

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    /** The mistake: reading, adding and writing are three steps. */
    final class Plain implements Counter {
        private int count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** The mistake: volatile orders the steps and does not join them. */
    final class Volatile implements Counter {
        private volatile int count;

        @Override
        public void increment() {
            int seen = count;
            count = seen + 1;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** The same mistake with a window that another thread cannot miss. */
    final class Slow implements Counter {
        private volatile int count;

        @Override
        public void increment() {
            int seen = count;
            LockSupport.parkNanos(1);
            count = seen + 1;
        }

        @Override
        public int value() {
            return count;
        }
    }
}
