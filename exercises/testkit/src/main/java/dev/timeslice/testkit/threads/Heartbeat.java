package dev.timeslice.testkit.threads;

import java.util.concurrent.locks.LockSupport;

/**
 * Two daemon threads that park and unpark each other: proof that a thread which could run would have run by now.
 *
 * <p>A thread that was unparked shows WAITING until the operating system gives it a core, on a loaded machine for tens
 * of milliseconds. The pair competes for the same cores by the same means, so after many of its rounds a thread that
 * still shows WAITING was not woken by anybody.
 */
final class Heartbeat implements AutoCloseable {
    private final long pauseNanos;
    private final Thread first = new Beat("timeslice-heartbeat-1", this::lead);
    private final Thread second = new Beat("timeslice-heartbeat-2", this::follow);
    private volatile boolean firstsTurn = true;
    private volatile boolean stopped;
    private volatile int rounds;

    private Heartbeat(long pauseNanos) {
        this.pauseNanos = pauseNanos;
    }

    /**
     * A running pair.
     *
     * @param pauseNanos the first thread's rest before each round, in nanoseconds, so that the pair stays cheap while
     *     it runs for long; 0 for rounds as fast as they go
     */
    static Heartbeat start(long pauseNanos) {
        Heartbeat heartbeat = new Heartbeat(pauseNanos);
        heartbeat.first.start();
        heartbeat.second.start();
        return heartbeat;
    }

    /** Whether the thread is part of such a pair and therefore no business of the code under test. */
    static boolean owns(Thread thread) {
        return thread instanceof Beat;
    }

    /** Rounds completed so far; in one round each thread was woken once by the other. */
    int rounds() {
        return rounds;
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(first);
        LockSupport.unpark(second);
    }

    private void lead() {
        int completed = 0;
        while (!stopped) {
            if (pauseNanos > 0) {
                LockSupport.parkNanos(this, pauseNanos);
            }
            firstsTurn = false;
            LockSupport.unpark(second);
            while (!firstsTurn && !stopped) {
                LockSupport.park(this);
            }
            completed++;
            rounds = completed;
        }
    }

    private void follow() {
        while (!stopped) {
            while (firstsTurn && !stopped) {
                LockSupport.park(this);
            }
            firstsTurn = true;
            LockSupport.unpark(first);
        }
    }

    /**
     * Has a type of its own so that it can be told from the threads of a check, and the topmost group, so that whoever
     * lists the group of a check to find what the check left behind does not find it in the moment before it ends.
     */
    private static final class Beat extends Thread {
        Beat(String name, Runnable work) {
            super(topmostGroup(), work, name);
            setDaemon(true);
            setContextClassLoader(null);
        }

        private static ThreadGroup topmostGroup() {
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            while (group.getParent() != null) {
                group = group.getParent();
            }
            return group;
        }
    }
}
