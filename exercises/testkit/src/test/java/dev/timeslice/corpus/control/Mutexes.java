package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Two threads that enter a critical section, and one that unlocks what it never locked. */
public abstract class Mutexes implements Scenario {
    private final Mutex mutex;
    private final AtomicInteger inside = new AtomicInteger();

    /** Excludes others between lock and unlock. */
    interface Mutex {
        void lock() throws InterruptedException;

        /** Throws an {@link IllegalMonitorStateException} if the calling thread has not locked it. */
        void unlock();
    }

    Mutexes(Mutex mutex) {
        this.mutex = mutex;
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("one", this::enter);
        cast.thread("two", this::enter);
        cast.thread("stranger", () -> {
            try {
                mutex.unlock();
            } catch (IllegalMonitorStateException e) {
                return;
            }
        });
    }

    private void enter() throws InterruptedException {
        mutex.lock();
        Demand.that(inside.incrementAndGet() == 1, VerdictKind.BROKEN_INVARIANT, "One thread at most is inside.");
        inside.decrementAndGet();
        mutex.unlock();
    }

    /** The mistake: anybody can unlock it. */
    public static final class Wrong extends Mutexes {
        public Wrong() {
            super(new Mutex() {
                private boolean locked;

                @Override
                public synchronized void lock() throws InterruptedException {
                    while (locked) {
                        wait();
                    }
                    locked = true;
                }

                @Override
                public synchronized void unlock() {
                    locked = false;
                    notify();
                }
            });
        }
    }

    public static final class Right extends Mutexes {
        public Right() {
            super(new Mutex() {
                private @Nullable Thread owner;

                @Override
                public synchronized void lock() throws InterruptedException {
                    while (owner != null) {
                        wait();
                    }
                    owner = Thread.currentThread();
                }

                @Override
                public synchronized void unlock() {
                    if (owner != Thread.currentThread()) {
                        throw new IllegalMonitorStateException();
                    }
                    owner = null;
                    notify();
                }
            });
        }
    }

    public static final class RightByTheJdk extends Mutexes {
        public RightByTheJdk() {
            super(new Mutex() {
                private final ReentrantLock lock = new ReentrantLock();

                @Override
                public void lock() {
                    lock.lock();
                }

                @Override
                public void unlock() {
                    lock.unlock();
                }
            });
        }
    }
}
