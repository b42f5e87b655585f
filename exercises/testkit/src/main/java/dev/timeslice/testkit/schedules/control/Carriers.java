package dev.timeslice.testkit.schedules.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one exploration: one that searches and runs the scenario's own task, and those that it lends to other tasks.
 *
 * <p>Only the thread whose task has the turn lends and takes back, so that needs no lock. A {@link #watch watcher} stands by
 * for code that blocks for real, where nothing here could let it go on.
 */
public final class Carriers {
    /** How long the watcher sleeps between two looks. It measures nothing by it. */
    private static final long LOOK_NANOS = 2_000_000;

    /** So many looks in a row have to see the same thread blocked at the same step. */
    private static final int LOOKS = 100;

    private final List<Carrier> all = new ArrayList<>();
    private final Deque<Carrier> idle = new ArrayDeque<>();
    private volatile @Nullable Execution execution;
    private volatile boolean finished;
    private volatile @Nullable Throwable failure;

    /**
     * Runs work that makes executions, on a thread that can carry their first tasks, and waits for its end. To be called
     * once.
     *
     * @return which task blocked for real, and where; null if the work has come to its end
     * @throws IllegalStateException with what the work threw as its cause
     */
    public @Nullable String run(Runnable work) {
        Carrier first = new Carrier(this, "schedules", () -> {
            try {
                work.run();
            } catch (Throwable e) { // whatever it is belongs to the caller
                failure = e;
            } finally {
                finished = true;
            }
        });
        first.dismiss();
        first.start();
        String stuck = watch(first);
        all.forEach(Carrier::dismiss);
        if (stuck == null) {
            all.forEach(Carriers::awaitEnd);
            awaitEnd(first);
        }
        if (failure != null) {
            throw new IllegalStateException("the search for a schedule failed", failure);
        }
        return stuck;
    }

    private static void awaitEnd(Thread carrier) {
        boolean interrupted = false;
        while (carrier.isAlive()) {
            try {
                carrier.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String watch(Carrier first) {
        Task suspect = null;
        int step = -1;
        int looks = 0;
        while (!finished && first.isAlive()) {
            LockSupport.parkNanos(LOOK_NANOS);
            Execution current = execution;
            Task running = current == null ? null : current.turns().holder();
            Carrier carrier = running == null ? null : running.carrier();
            if (current == null || running == null || carrier == null || !isBlockedForReal(carrier)) {
                looks = 0;
            } else if (suspect == running && step == current.turns().step()) {
                looks++;
                if (looks >= LOOKS) {
                    return running.name() + placeOf(carrier);
                }
            } else {
                suspect = running;
                step = current.turns().step();
                looks = 0;
            }
        }
        return null;
    }

    /** Whether a thread stands in something else than its wait for the turn. */
    private boolean isBlockedForReal(Thread carrier) {
        return switch (carrier.getState()) {
            case BLOCKED -> true;
            case WAITING -> LockSupport.getBlocker(carrier) != this;
            default -> false;
        };
    }

    private static String placeOf(Thread carrier) {
        StackTraceElement[] stack = carrier.getStackTrace();
        for (StackTraceElement frame : stack) {
            String module = frame.getModuleName();
            if (module == null && !frame.getClassName().startsWith("dev.timeslice.testkit.")) {
                return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    void begin(Execution next) {
        execution = next;
    }

    Carrier lend() {
        Carrier free = idle.poll();
        if (free == null) {
            free = new Carrier(this, "schedules-" + all.size(), null);
            all.add(free);
            free.start();
        }
        return free;
    }

    void takeBack(Carrier free) {
        free.carry(null);
        idle.push(free);
    }

    /** The thread that searches; it carries the first task of each execution. */
    static Carrier searching() {
        if (Thread.currentThread() instanceof Carrier carrier) {
            return carrier;
        }
        throw new IllegalStateException("executions run on the thread that searches");
    }
}
