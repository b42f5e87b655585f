package dev.timeslice.testkit.schedules.control;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A real thread that tasks run on, one after the other.
 *
 * <p>A task's code sees its carrier only through {@link Task#current}. Carriers are parked except for the one whose task has
 * the turn.
 */
final class Carrier extends Thread {
    private final Carriers pool;
    private volatile @Nullable Task task;
    private volatile boolean dismissed;

    Carrier(Carriers pool, String name, @Nullable Runnable work) {
        super(work, name);
        this.pool = pool;
        setDaemon(true);
    }

    @Nullable
    Task task() {
        return task;
    }

    void carry(@Nullable Task next) {
        task = next;
    }

    /** Lets the thread end once it carries nothing. */
    void dismiss() {
        dismissed = true;
        LockSupport.unpark(this);
    }

    @Override
    public void run() {
        super.run();
        while (!dismissed) {
            Task next = task;
            if (next != null && next.execution().turns().has(next)) {
                next.execution().perform(next, this);
            } else {
                LockSupport.park(pool);
            }
        }
    }
}
