package dev.timeslice.thread.coordination;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** The programs that the predictions ask about; each fails where a thread sleeps for ever. */
final class Asked {
    private Asked() {}

    /** A buffer for one item with one monitor, whose every change wakes a single sleeper, of whatever kind. */
    static final class OneBell implements Scenario {
        private final Object monitor = new Object();
        private boolean full;

        @Override
        public void threads(Cast cast) {
            cast.thread("put-1", this::put);
            cast.thread("put-2", this::put);
            cast.thread("take-1", this::take);
            cast.thread("take-2", this::take);
        }

        private void put() throws InterruptedException {
            synchronized (monitor) {
                while (full) {
                    monitor.wait();
                }
                full = true;
                monitor.notify();
            }
        }

        private void take() throws InterruptedException {
            synchronized (monitor) {
                while (!full) {
                    monitor.wait();
                }
                full = false;
                monitor.notify();
            }
        }
    }

    /** Two threads take from a buffer with one item, each only after it has seen that there is one. */
    static final class LookThenTake implements Scenario {
        private final BoundedBuffer<String> buffer = new BoundedBuffer<>(1);

        @Override
        public void threads(Cast cast) throws InterruptedException {
            buffer.put("item");
            cast.thread("A", this::takeIfThereIsOne);
            cast.thread("B", this::takeIfThereIsOne);
        }

        private void takeIfThereIsOne() throws InterruptedException {
            if (buffer.size() > 0) {
                buffer.take();
            }
        }
    }

    /** A reader that wants to write, and does not go out before. */
    static final class ReaderWantsToWrite implements Scenario {
        private final ReadersWriterLock lock = new ReadersWriterLock();

        @Override
        public void threads(Cast cast) {
            cast.thread("A", () -> {
                lock.lockRead();
                lock.lockWrite();
            });
        }
    }

    /** Some threads, each of which comes once to a barrier for two. */
    private abstract static class Meeting implements Scenario {
        private final ReusableBarrier barrier = new ReusableBarrier(2);
        private final int threads;

        Meeting(int threads) {
            this.threads = threads;
        }

        @Override
        public void threads(Cast cast) {
            for (int i = 0; i < threads; i++) {
                cast.thread(String.valueOf((char) ('A' + i)), barrier::await);
            }
        }
    }

    static final class TwoMeet extends Meeting {
        TwoMeet() {
            super(2);
        }
    }

    static final class ThreeMeet extends Meeting {
        ThreeMeet() {
            super(3);
        }
    }

    /** A barrier for two that only counts who is there, with two threads that come twice. */
    static final class CountingBarrier implements Scenario {
        private final Object monitor = new Object();
        private int arrived;

        @Override
        public void threads(Cast cast) {
            cast.thread("A", this::comeTwice);
            cast.thread("B", this::comeTwice);
        }

        private void comeTwice() throws InterruptedException {
            come();
            come();
        }

        private void come() throws InterruptedException {
            synchronized (monitor) {
                arrived++;
                if (arrived == 2) {
                    arrived = 0;
                    monitor.notifyAll();
                } else {
                    while (arrived != 0) {
                        monitor.wait();
                    }
                }
            }
        }
    }
}
