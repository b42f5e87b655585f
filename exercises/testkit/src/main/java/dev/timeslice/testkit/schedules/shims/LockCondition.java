package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.control.VectorClock;
import dev.timeslice.testkit.schedules.control.Wait;
import dev.timeslice.testkit.schedules.control.Wake;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** A condition of an exclusive lock; it wakes those who wait in the order in which they came, as the JDK's does. */
final class LockCondition implements Condition {
    private final Ownership lock;
    private final Map<Task, Waiter> waiters = new LinkedHashMap<>();
    private final VectorClock order = new VectorClock();

    LockCondition(Ownership lock) {
        this.lock = lock;
    }

    boolean isOf(Ownership other) {
        return lock == other;
    }

    int waiting() {
        return waiters.size();
    }

    @Override
    public void await() throws InterruptedException {
        waitFor(Wait.FOR_EVER, true, "await()");
    }

    @Override
    public void awaitUninterruptibly() {
        try {
            waitFor(Wait.FOR_EVER, false, "awaitUninterruptibly()");
        } catch (InterruptedException e) {
            throw new IllegalStateException("this wait takes no interrupt", e);
        }
    }

    @Override
    public long awaitNanos(long nanosTimeout) throws InterruptedException {
        long deadline = Hooks.nanoTime() + nanosTimeout;
        waitFor(Math.max(1, nanosTimeout), true, "awaitNanos(" + nanosTimeout + ")");
        return deadline - Hooks.nanoTime();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return waitFor(Math.max(1, unit.toNanos(time)), true, "await(" + time + ")") != Wake.TIMED_OUT;
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // as in the JDK
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        long nanos = Hooks.nanos(deadline.getTime()) - Hooks.nanoTime();
        return waitFor(Math.max(1, nanos), true, "awaitUntil()") != Wake.TIMED_OUT;
    }

    private Wake waitFor(long nanos, boolean interruptible, String operation) throws InterruptedException {
        Task me = owner();
        if (interruptible) {
            Interrupts.throwIfInterrupted(me);
        }
        note(me, operation);
        int holds = lock.holds();
        Waiter waiter = new Waiter(nanos == Wait.FOR_EVER ? nanos : Hooks.nanoTime() + nanos, interruptible);
        waiters.put(me, waiter);
        lock.give(me, holds);
        me.touch(order);
        Wake wake = me.execution().turns().await(me, waiter);
        me.see(wake.note().hashCode());
        if (wake != Wake.READY) {
            waiters.remove(me);
            Gate.arrive();
            waiter.signalled = true;
            me.execution().turns().await(me, waiter);
        }
        lock.take(me, holds);
        note(me, "await()" + (waiter.interrupted ? ": InterruptedException" : wake.note()));
        if (waiter.interrupted) {
            Interrupts.throwIfInterrupted(me);
        }
        return wake;
    }

    @Override
    public void signal() {
        Task me = owner();
        arriveIfAwaited();
        if (!waiters.isEmpty()) {
            wakeUp(waiters.keySet().iterator().next());
            me.execution().turns().changed();
        }
        note(me, "signal()");
    }

    @Override
    public void signalAll() {
        Task me = owner();
        arriveIfAwaited();
        while (!waiters.isEmpty()) {
            wakeUp(waiters.keySet().iterator().next());
            me.execution().turns().changed();
        }
        note(me, "signalAll()");
    }

    /** An interrupt or a time-out may come before the signal or after it. */
    private void arriveIfAwaited() {
        if (!waiters.isEmpty()) {
            Gate.arrive();
        }
    }

    private void wakeUp(Task waiting) {
        Task.current().touch(order);
        Waiter woken = waiters.remove(waiting);
        if (woken != null) {
            woken.signalled = true;
        }
    }

    private Task owner() {
        Task me = Task.current();
        if (lock.owner() != me) {
            throw new IllegalMonitorStateException();
        }
        return me;
    }

    private void note(Task me, String operation) {
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, "%s." + operation, this);
        }
    }

    /** Waiting for a signal, and then at the door of the lock. */
    private final class Waiter extends Wait {
        private final long deadline;
        private final boolean interruptible;
        private boolean signalled;
        private boolean interrupted;

        Waiter(long deadline, boolean interruptible) {
            this.deadline = deadline;
            this.interruptible = interruptible;
        }

        /** Who was signalled first stays so, and keeps the interrupt for later. */
        @Override
        public void interrupted(Task by) {
            by.touch(order);
            if (interruptible && !signalled && waiters.values().remove(this)) {
                interrupted = true;
            }
        }

        private boolean isAtTheDoor() {
            return signalled || interrupted;
        }

        @Override
        public boolean isOver() {
            return isAtTheDoor() && lock.isFree();
        }

        @Override
        public long deadline() {
            return isAtTheDoor() ? FOR_EVER : deadline;
        }

        @Override
        public boolean mayEndSpuriously() {
            return !isAtTheDoor();
        }

        @Override
        public @Nullable Task holder() {
            return isAtTheDoor() ? lock.owner() : null;
        }

        @Override
        public String what() {
            return isAtTheDoor() ? "lock()" : "signal()";
        }

        @Override
        public Object on() {
            return isAtTheDoor() ? lock.lock() : LockCondition.this;
        }
    }
}
