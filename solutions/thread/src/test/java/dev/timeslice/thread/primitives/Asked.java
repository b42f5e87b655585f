package dev.timeslice.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The programs that the predictions ask about; each fails where it comes to what its name says. */
@SuppressWarnings("WaitNotInLoop") // what happens then is the question
final class Asked {
    private Asked() {}

    private static CheckFailure reached(Object what) {
        return CheckFailure.failed(Message.verbatim("reaches " + what));
    }

    static final class NotifiesBeforeTheWait implements Scenario {
        private final Object bell = new Object();

        @Override
        public void threads(Cast cast) {
            cast.thread("A", () -> {
                synchronized (bell) {
                    bell.notify();
                }
            });
            cast.thread("B", () -> {
                synchronized (bell) {
                    bell.wait();
                }
            });
        }
    }

    static final class UnparksTwiceParksTwice implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("A", () -> {
                LockSupport.unpark(Thread.currentThread());
                LockSupport.unpark(Thread.currentThread());
                LockSupport.park();
                LockSupport.park();
            });
        }
    }

    static final class UnparksOnceParksOnce implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("A", () -> {
                LockSupport.unpark(Thread.currentThread());
                LockSupport.park();
            });
        }
    }

    /** Two threads take, each one item, one puts two; who takes waits by {@code if}. */
    private abstract static class TakesAfterIf implements Scenario {
        private final Object box = new Object();
        private final int unwanted;
        private int items;

        TakesAfterIf(int unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("A", this::take);
            cast.thread("B", this::take);
            cast.thread("C", () -> {
                put();
                put();
            });
        }

        private void take() throws InterruptedException {
            synchronized (box) {
                if (items == 0) {
                    box.wait();
                }
                items--;
                if (items == unwanted) {
                    throw reached(items);
                }
            }
        }

        private void put() {
            synchronized (box) {
                items++;
                box.notifyAll();
            }
        }
    }

    @Explored(spuriousWakeups = 0)
    static final class ItemsMinus1 extends TakesAfterIf {
        ItemsMinus1() {
            super(-1);
        }
    }

    @Explored(spuriousWakeups = 0)
    static final class ItemsMinus2 extends TakesAfterIf {
        ItemsMinus2() {
            super(-2);
        }
    }

    /** Two threads guard a room by a semaphore with one permit; a third one releases what nobody took. */
    static final class TwoInside implements Scenario {
        private final Semaphore door = new Semaphore(1);
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public void threads(Cast cast) {
            cast.thread("A", this::visit);
            cast.thread("B", this::visit);
            cast.thread("C", door::release);
        }

        private void visit() throws InterruptedException {
            door.acquire();
            if (inside.incrementAndGet() == 2) {
                throw reached(2);
            }
            inside.decrementAndGet();
            door.release();
        }
    }

    /** One thread waits for a light, another one switches it on, notifies, and switches it off again. */
    private abstract static class Light implements Scenario {
        private final Object lamp = new Object();
        private final boolean unwanted;
        private boolean called;
        private boolean on;

        Light(boolean unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("A", () -> {
                synchronized (lamp) {
                    while (!called) {
                        lamp.wait();
                    }
                    if (on == unwanted) {
                        throw reached(on);
                    }
                }
            });
            cast.thread("B", () -> {
                synchronized (lamp) {
                    called = true;
                    on = true;
                    lamp.notify();
                    on = false;
                }
            });
        }
    }

    static final class SeesLight extends Light {
        SeesLight() {
            super(true);
        }
    }

    static final class SeesDark extends Light {
        SeesDark() {
            super(false);
        }
    }
}
