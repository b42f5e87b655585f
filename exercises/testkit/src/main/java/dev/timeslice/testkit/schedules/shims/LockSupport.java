package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.control.Wait;
import dev.timeslice.testkit.schedules.control.Wake;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.util.concurrent.locks.LockSupport}. */
public final class LockSupport {
    private LockSupport() {}

    public static void park() {
        park(Wait.FOR_EVER);
    }

    public static void park(@Nullable Object blocker) {
        park(Wait.FOR_EVER);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            park(Hooks.nanoTime() + nanos);
        }
    }

    public static void parkNanos(@Nullable Object blocker, long nanos) {
        parkNanos(nanos);
    }

    public static void parkUntil(long deadline) {
        park(Math.max(1, Hooks.nanos(deadline)));
    }

    public static void parkUntil(@Nullable Object blocker, long deadline) {
        parkUntil(deadline);
    }

    private static void park(long deadline) {
        Task me = Gate.arrive();
        note(me, "park()");
        Wake wake = me.execution().turns().await(me, new Wait() {
            @Override
            public boolean isOver() {
                return me.permit().isThere() || me.isInterrupted();
            }

            @Override
            public long deadline() {
                return deadline;
            }

            @Override
            public boolean mayEndSpuriously() {
                return true;
            }

            @Override
            public String what() {
                return "unpark";
            }
        });
        if (wake == Wake.READY) {
            me.permit().take(me);
        }
        me.see(wake.note().hashCode());
        note(me, "park()" + wake.note());
    }

    public static void unpark(@Nullable ControlledThread thread) {
        if (thread != null) {
            Task me = Gate.arrive();
            // To a thread that has not started or has ended it may mean nothing, as in the JDK.
            if (thread.task().hasStarted()) {
                thread.task().permit().give(me);
            }
            note(me, "unpark " + thread.getName());
        }
    }

    private static void note(Task me, String what) {
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, what, null);
        }
    }
}
