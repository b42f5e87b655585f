package dev.timeslice.corpus.control;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;

/** Waiting for the end of a thread by its own object, which Java notifies when it ends. */
public abstract class Ends implements Scenario {
    private int result;

    abstract void awaitEnd(Thread thread) throws InterruptedException;

    @Override
    public void threads(Cast cast) {
        cast.thread("asker", () -> {
            Thread worker = new Thread(() -> result = 1, "worker");
            worker.start();
            awaitEnd(worker);
            if (result != 1) {
                throw CheckFailure.failed(Message.verbatim("not yet"));
            }
        });
    }

    /** As {@link Thread#join()} is written in many a library. */
    @Explored(raceFree = true)
    public static final class Waits extends Ends {
        @Override
        void awaitEnd(Thread thread) throws InterruptedException {
            synchronized (thread) {
                while (thread.isAlive()) {
                    thread.wait();
                }
            }
        }
    }

    /** Joins with the thread's monitor in hand, which that gives back. */
    @Explored(raceFree = true)
    public static final class JoinsInside extends Ends {
        @Override
        void awaitEnd(Thread thread) throws InterruptedException {
            synchronized (thread) {
                thread.join();
            }
        }
    }

    /** The mistake: it may end for no reason, or before the thread has. */
    @Explored(raceFree = true)
    public static final class WaitsOnce extends Ends {
        @Override
        void awaitEnd(Thread thread) throws InterruptedException {
            synchronized (thread) {
                if (thread.isAlive()) {
                    thread.wait();
                }
            }
        }
    }
}
