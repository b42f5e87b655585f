package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Actor;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Results;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Programs that end in many ways, each of which has to be found, and nothing else. */
public final class Outcomes {
    private Outcomes() {}

    /** Letters in the order of a lock and of a volatile field. */
    public static final class Orders implements Scenario {
        private String order = "";
        private volatile String last = "";

        @Override
        public void threads(Cast cast) {
            for (String letter : new String[] {"a", "b"}) {
                cast.thread(letter, () -> {
                    append(letter);
                    String before = last;
                    last = letter;
                    append(before.toUpperCase(java.util.Locale.ROOT));
                });
            }
        }

        private synchronized void append(String letter) {
            order += letter;
        }

        @Override
        public void afterwards() {
            Results.add(order + " " + last);
        }
    }

    /** Numbers by compare and set, and by plain sets. */
    public static final class Numbers implements Scenario {
        private final AtomicInteger number = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public void threads(Cast cast) {
            cast.thread("doubles", () -> change(n -> 2 * n + 1));
            cast.thread("adds", () -> change(n -> n + 5));
            cast.thread("sets", () -> number.set(10));
        }

        private void change(java.util.function.IntUnaryOperator change) {
            int seen = number.get();
            if (!number.compareAndSet(seen, change.applyAsInt(seen))) {
                failures.incrementAndGet();
            }
        }

        @Override
        public void afterwards() {
            Results.add(number.get() + " " + failures.get());
        }
    }

    /** Somebody who waits, somebody who interrupts him, somebody who notifies one, and a second who waits. */
    @SuppressWarnings("WaitNotInLoop") // every way of waking is to be seen
    public static final class Wakings implements Scenario {
        private String log = "";

        @Override
        public void threads(Cast cast) {
            Actor first = cast.thread("first", () -> sleep("f"));
            cast.thread("second", () -> sleep("s"));
            cast.thread("interrupter", first::interrupt);
            cast.thread("notifier", () -> {
                synchronized (this) {
                    notify();
                    log += "n";
                }
            });
        }

        private synchronized void sleep(String name) {
            try {
                log += name;
                if (!log.contains("n")) {
                    wait();
                }
                log += "+";
            } catch (InterruptedException e) {
                log += "-";
            }
            Results.add(log);
        }
    }

    /** A condition, with signals that may come too early. */
    @SuppressWarnings({"WaitNotInLoop", "LockNotBeforeTry"}) // every way of waking is to be seen
    public static final class Signals implements Scenario {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private String log = "";

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> await("1"));
            cast.thread("two", () -> await("2"));
            cast.thread("signaller", () -> {
                lock.lock();
                changed.signal();
                log += "s";
                lock.unlock();
                if (lock.tryLock()) {
                    changed.signalAll();
                    log += "a";
                    lock.unlock();
                }
            });
        }

        private void await(String name) throws InterruptedException {
            lock.lock();
            try {
                log += name;
                changed.await();
                log += name;
                Results.add(log);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Permits, parking and a lock that is shared or not. */
    @SuppressWarnings("LockNotBeforeTry") // nothing is thrown between
    public static final class Mixture implements Scenario {
        private final Semaphore permits = new Semaphore(1);
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private String log = "";

        @Override
        public void threads(Cast cast) {
            Thread[] parked = new Thread[1];
            cast.thread("one", () -> {
                boolean got = permits.tryAcquire();
                lock.writeLock().lock();
                log += got ? "1" : "-";
                parked[0] = Thread.currentThread();
                lock.writeLock().unlock();
                if (got) {
                    LockSupport.park();
                    permits.release();
                }
            });
            cast.thread("two", () -> {
                permits.acquire();
                lock.writeLock().lock();
                log += "2";
                lock.writeLock().unlock();
                permits.release();
            });
            cast.thread("three", () -> {
                lock.readLock().lock();
                Thread seen = parked[0];
                String then = log;
                lock.readLock().unlock();
                LockSupport.unpark(seen);
                lock.writeLock().lock();
                log += "(" + then + ")";
                Results.add(log);
                lock.writeLock().unlock();
            });
        }

        @Override
        public void afterwards() {
            Results.add("end " + log);
        }
    }

    /** A barrier, an interrupt that may break it, and what each of two sees. */
    public static final class Meetings implements Scenario {
        private final CyclicBarrier barrier = new CyclicBarrier(2);
        private String log = "";

        @Override
        public void threads(Cast cast) {
            Actor one = cast.thread("one", () -> meet("1"));
            cast.thread("two", () -> meet("2"));
            cast.thread("interrupter", one::interrupt);
        }

        private void meet(String name) {
            String how;
            try {
                how = name + barrier.await();
            } catch (InterruptedException e) {
                how = name + "i";
            } catch (java.util.concurrent.BrokenBarrierException e) {
                how = name + "b";
            }
            synchronized (this) {
                log += how;
            }
        }

        @Override
        public void afterwards() {
            Results.add(log);
        }
    }
}
