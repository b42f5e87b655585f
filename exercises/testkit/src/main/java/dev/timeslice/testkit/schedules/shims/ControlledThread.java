package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.control.Wait;
import dev.timeslice.testkit.schedules.control.Wake;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stands for {@link Thread}: a task of the execution, with the face of a thread. */
public class ControlledThread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private final Task task;
    private final @Nullable Runnable target;
    private @Nullable UncaughtExceptionHandler handler;
    private boolean started;
    private boolean daemon;
    private int priority = NORM_PRIORITY;

    /** Stands for {@link Thread.UncaughtExceptionHandler}. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(ControlledThread thread, Throwable thrown);
    }

    public ControlledThread() {
        this(null, null);
    }

    public ControlledThread(@Nullable Runnable target) {
        this(target, null);
    }

    public ControlledThread(String name) {
        this(null, Objects.requireNonNull(name));
    }

    public ControlledThread(@Nullable Runnable target, @Nullable String name) {
        Execution execution = Task.current().execution();
        this.target = target;
        this.task =
                execution.makeTask(name == null ? "Thread-" + execution.tasks().size() : name);
        task.handle(this);
    }

    private ControlledThread(Task task) {
        this.target = null;
        this.task = task;
        this.started = true;
    }

    public static ControlledThread currentThread() {
        return of(Task.current());
    }

    /** The thread that stands for a task. */
    public static ControlledThread of(Task task) {
        if (task.handle() instanceof ControlledThread thread) {
            return thread;
        }
        ControlledThread made = new ControlledThread(task);
        task.handle(made);
        return made;
    }

    Task task() {
        return task;
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    public void start() {
        if (started) {
            throw new IllegalThreadStateException();
        }
        started = true;
        Task me = Task.current();
        note(me, "start " + task.name());
        me.execution().start(me, task, this::runToItsEnd);
    }

    /** As in Java, a thread that dies of an exception takes nothing else with it; what a check has to know goes on. */
    private void runToItsEnd() {
        try {
            run();
        } catch (NotImplemented | ForbiddenApi | CheckFailure | GraderFault e) {
            throw e;
        } catch (Throwable e) { // whatever it is, the handler gets it
            Execution.passOn(e);
            note(task, "throws " + Trace.nameOf(e.getClass()));
            if (handler != null) {
                handler.uncaughtException(this, e);
            }
        }
    }

    public final void join() throws InterruptedException {
        joinUntil(Wait.FOR_EVER);
    }

    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        joinUntil(millis == 0 ? Wait.FOR_EVER : nanoTimeIn(Hooks.nanos(millis)));
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        join(nanos > 0 ? millis + 1 : millis);
    }

    private void joinUntil(long deadline) throws InterruptedException {
        Task me = Task.current();
        Interrupts.throwIfInterrupted(me);
        Wake wake = me.execution().turns().await(me, new Joining(task, me, deadline));
        if (task.hasEnded()) {
            task.tellItsEnd(me);
            note(me, "join " + task.name());
        } else if (wake == Wake.READY) {
            Interrupts.throwIfInterrupted(me);
        }
    }

    private static long nanoTimeIn(long nanos) {
        return Hooks.nanoTime() + nanos;
    }

    /** Waiting for the end of a thread. */
    private static final class Joining extends Wait {
        private final Task awaited;
        private final Task me;
        private final long deadline;

        Joining(Task awaited, Task me, long deadline) {
            this.awaited = awaited;
            this.me = me;
            this.deadline = deadline;
        }

        @Override
        public boolean isOver() {
            return awaited.hasEnded() || !awaited.hasStarted() || me.isInterrupted();
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public boolean isJoin() {
            return true;
        }

        @Override
        public Task holder() {
            return awaited;
        }

        @Override
        public String what() {
            return "join " + awaited.name();
        }
    }

    public void interrupt() {
        Task me = Task.current();
        me.execution().interrupt(me, task);
        note(me, "interrupt " + task.name());
    }

    public boolean isInterrupted() {
        Task me = Task.current();
        return me.execution().isInterrupted(me, task);
    }

    public static boolean interrupted() {
        Task me = Task.current();
        boolean was = me.execution().isInterrupted(me, me);
        me.setInterrupted(false);
        return was;
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Task me = Task.current();
        Interrupts.throwIfInterrupted(me);
        note(me, "sleep " + millis);
        long deadline = nanoTimeIn(Hooks.nanos(millis));
        me.execution().turns().await(me, new Wait() {
            @Override
            public boolean isOver() {
                return me.isInterrupted();
            }

            @Override
            public long deadline() {
                return deadline;
            }

            @Override
            public boolean isPause() {
                return true;
            }

            @Override
            public String what() {
                return "sleep";
            }
        });
        Interrupts.throwIfInterrupted(me);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        sleep(nanos > 0 ? millis + 1 : millis);
    }

    @SuppressWarnings("NamedLikeContextualKeyword") // as in Thread
    public static void yield() {
        offerTurn();
    }

    public static void onSpinWait() {
        offerTurn();
    }

    private static void offerTurn() {
        Task me = Task.current();
        me.execution().turns().rounds().offer(me);
    }

    public final boolean isAlive() {
        Task me = Task.current();
        me.execution().turns().point(me);
        me.see(task.history());
        if (task.hasEnded()) {
            task.tellItsEnd(me);
        }
        return task.hasStarted() && !task.hasEnded();
    }

    public Thread.State getState() {
        Task me = Task.current();
        me.execution().turns().point(me);
        me.see(task.history());
        if (!task.hasStarted()) {
            return Thread.State.NEW;
        }
        if (task.hasEnded()) {
            task.tellItsEnd(me);
            return Thread.State.TERMINATED;
        }
        Wait wait = task.waitsFor();
        if (wait == null || wait.isOver()) {
            return Thread.State.RUNNABLE;
        }
        if (wait.what().equals("synchronized")) {
            return Thread.State.BLOCKED;
        }
        return wait.deadline() == Wait.FOR_EVER ? Thread.State.WAITING : Thread.State.TIMED_WAITING;
    }

    public static boolean holdsLock(Object object) {
        Task me = Task.current();
        return me.execution().monitors().holds(me, object);
    }

    public final String getName() {
        return task.name();
    }

    public final void setName(String name) {
        task.rename(Objects.requireNonNull(name));
    }

    public long getId() {
        return task.number() + 1L;
    }

    public final long threadId() {
        return getId();
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (started) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final int getPriority() {
        return priority;
    }

    public final void setPriority(int newPriority) {
        if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        priority = newPriority;
    }

    public @Nullable UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public void setUncaughtExceptionHandler(@Nullable UncaughtExceptionHandler toCall) {
        handler = toCall;
    }

    private static void note(Task me, String what) {
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, what, null);
        }
    }

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "Thread[" + getName() + "," + priority + "]";
    }
}
