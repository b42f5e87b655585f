package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.StampedLock;

/** Programs that do what cannot be controlled. */
public final class Unruly {
    private Unruly() {}

    public static final class Stamped implements Scenario {
        @Override
        public void threads(Cast cast) {
            StampedLock lock = new StampedLock();
            cast.thread("one", lock::writeLock);
        }
    }

    public static final class Future implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> CompletableFuture.runAsync(() -> {}).join());
        }
    }

    public static final class Pool implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> Executors.newCachedThreadPool().shutdown());
        }
    }

    public static final class Parallel implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> List.of(1, 2).parallelStream().forEach(number -> {}));
        }
    }

    /** A native method, which nobody has written. */
    public static final class Native implements Scenario {
        private native void run();

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::run);
        }
    }

    /** Calls a method of Thread by the name of its own class. */
    public static final class Inherited extends Thread implements Scenario {
        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> setContextClassLoader(null));
        }
    }

    /** Starts thread after thread. */
    public static final class Many implements Scenario {
        @Override
        public void threads(Cast cast) {
            for (int i = 0; i < 100; i++) {
                new Thread(() -> {}).start();
            }
        }
    }

    /** A static initialiser that waits for another thread. */
    public static final class Initialiser implements Scenario {
        private static final CountDownLatch LATCH = new CountDownLatch(1);

        static final class Waiting {
            static final int VALUE;

            static {
                try {
                    LATCH.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                VALUE = 1;
            }
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> Demand.that(Waiting.VALUE == 1, VerdictKind.FAILED, "It is 1."));
            cast.thread("two", LATCH::countDown);
        }
    }

    /** Waits while it holds a real lock: that of the vector, which locks itself. */
    @SuppressWarnings("JdkObsolete") // its locking is what this is about
    public static final class RealLock implements Scenario {
        private final Vector<String> vector = new Vector<>(List.of("a"));
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> vector.forEach(text -> await()));
            cast.thread("two", () -> {
                vector.add("b");
                latch.countDown();
            });
        }

        private void await() {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** More schedules than anybody can try. */
    public static final class Large implements Scenario {
        private volatile int value;

        @Override
        public void threads(Cast cast) {
            for (String name : new String[] {"a", "b", "c", "d"}) {
                cast.thread(name, () -> {
                    for (int i = 0; i < 10; i++) {
                        value = i;
                    }
                });
            }
        }
    }

    /** Steps without an end, of two threads that answer each other. */
    @Explored(mayWaitBusily = true)
    public static final class Endless implements Scenario {
        private volatile boolean turn;

        @Override
        public void threads(Cast cast) {
            cast.thread("ping", () -> answer(true));
            cast.thread("pong", () -> answer(false));
        }

        private void answer(boolean mine) {
            while (true) {
                if (turn == mine) {
                    turn = !mine;
                }
            }
        }
    }
}
