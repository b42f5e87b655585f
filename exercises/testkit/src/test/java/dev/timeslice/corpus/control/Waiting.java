package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayDeque;
import java.util.Queue;

/** A buffer for one item, between putters and takers. */
public abstract class Waiting implements Scenario {
    private final Buffer buffer;
    private final int pairs;

    /** Right: waits in a loop, and tells everybody. */
    static class Buffer {
        final Queue<Integer> items = new ArrayDeque<>();

        synchronized void put(int item) throws InterruptedException {
            while (!items.isEmpty()) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            int item = items.remove();
            notifyAll();
            return item;
        }
    }

    Waiting(Buffer buffer, int pairs) {
        this.buffer = buffer;
        this.pairs = pairs;
    }

    @Override
    public void threads(Cast cast) {
        for (int i = 1; i <= pairs; i++) {
            int item = i;
            cast.thread("putter-" + i, () -> buffer.put(item));
            cast.thread("taker-" + i, buffer::take);
        }
    }

    @Override
    public void afterwards() {
        Demand.that(buffer.items.isEmpty(), VerdictKind.BROKEN_INVARIANT, "What was put has been taken.");
    }

    /** The mistake: looks at the condition once. */
    public static final class If extends Waiting {
        public If() {
            super(
                    new Buffer() {
                        @Override
                        @SuppressWarnings("WaitNotInLoop") // the mistake
                        synchronized int take() throws InterruptedException {
                            if (items.isEmpty()) {
                                wait();
                            }
                            int item = items.remove();
                            notifyAll();
                            return item;
                        }
                    },
                    2);
        }
    }

    /** The mistake: wakes one thread, perhaps one of the wrong sort. */
    public static final class NotifyOne extends Waiting {
        public NotifyOne() {
            super(
                    new Buffer() {
                        @Override
                        synchronized void put(int item) throws InterruptedException {
                            while (!items.isEmpty()) {
                                wait();
                            }
                            items.add(item);
                            notify();
                        }

                        @Override
                        synchronized int take() throws InterruptedException {
                            while (items.isEmpty()) {
                                wait();
                            }
                            int item = items.remove();
                            notify();
                            return item;
                        }
                    },
                    2);
        }
    }

    /** The mistake: looks before it has the lock, and waits without looking again. */
    public static final class LooksOutside extends Waiting {
        public LooksOutside() {
            super(
                    new Buffer() {
                        private volatile boolean filled;

                        @Override
                        synchronized void put(int item) {
                            items.add(item);
                            filled = true;
                            notifyAll();
                        }

                        @Override
                        @SuppressWarnings({"WaitNotInLoop", "UnsynchronizedOverridesSynchronized"}) // the mistakes
                        int take() throws InterruptedException {
                            if (!filled) {
                                synchronized (this) {
                                    wait();
                                }
                            }
                            synchronized (this) {
                                return items.remove();
                            }
                        }
                    },
                    1);
        }
    }

    public static final class Right extends Waiting {
        public Right() {
            super(new Buffer(), 2);
        }
    }
}
