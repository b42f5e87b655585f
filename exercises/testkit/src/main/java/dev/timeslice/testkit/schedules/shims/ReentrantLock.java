package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.util.concurrent.locks.ReentrantLock}. */
public class ReentrantLock implements Lock {
    private final Gate gate;
    private final boolean fair;
    private final Ownership ownership = new Holder();
    private @Nullable Task owner;
    private int holds;

    public ReentrantLock() {
        this(false);
    }

    public ReentrantLock(boolean fair) {
        this.fair = fair;
        this.gate = new Gate(this, "lock()", fair);
    }

    @Override
    public void lock() {
        Task me = Task.current();
        if (owner != me) {
            Gate.arrive();
            gate.pass(me, ownership::isFree, ownership::owner);
        }
        ownership.take(me, 1);
        gate.note(me, "lock");
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Task me = Gate.arrive();
        if (owner == me) {
            Interrupts.throwIfInterrupted(me);
        } else {
            gate.passInterruptibly(me, ownership::isFree, ownership::owner);
        }
        ownership.take(me, 1);
        gate.note(me, "lockInterruptibly");
    }

    @Override
    public boolean tryLock() {
        Task me = Gate.arrive();
        boolean done = owner == null || owner == me;
        if (done) {
            ownership.take(me, 1);
        }
        return gate.returned(me, "tryLock", done);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        Task me = Gate.arrive();
        boolean done = owner == me || gate.passWithin(me, ownership::isFree, ownership::owner, unit.toNanos(time));
        if (done) {
            ownership.take(me, 1);
        }
        return gate.returned(me, "tryLock", done, time, unit);
    }

    @Override
    public void unlock() {
        Task me = Task.current();
        if (owner != me) {
            if (me.isLeaving()) {
                return;
            }
            gate.note(me, "unlock");
            throw new IllegalMonitorStateException();
        }
        if (holds == 1 && me.execution().looksAtLocks()) {
            Gate.arrive();
        }
        ownership.give(me, 1);
        gate.note(me, "unlock");
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(ownership);
    }

    public int getHoldCount() {
        return owner == Task.current() ? holds : 0;
    }

    public boolean isHeldByCurrentThread() {
        return owner == Task.current();
    }

    public boolean isLocked() {
        return gate.returned(Gate.arrive(), "isLocked", owner != null);
    }

    public final boolean isFair() {
        return fair;
    }

    public final boolean hasQueuedThreads() {
        return gate.returned(Gate.arrive(), "hasQueuedThreads", gate.hasQueue());
    }

    public final boolean hasQueuedThread(ControlledThread thread) {
        return gate.returned(Gate.arrive(), "hasQueuedThread", gate.queue().contains(thread.task()));
    }

    public final int getQueueLength() {
        return gate.returned(Gate.arrive(), "getQueueLength", gate.queue().size());
    }

    public boolean hasWaiters(Condition condition) {
        return waiting(condition) > 0;
    }

    public int getWaitQueueLength(Condition condition) {
        return waiting(condition);
    }

    private int waiting(Condition condition) {
        if (!(Objects.requireNonNull(condition) instanceof LockCondition ours) || !ours.isOf(ownership)) {
            throw new IllegalArgumentException("not owner");
        }
        if (owner != Task.current()) {
            throw new IllegalMonitorStateException();
        }
        return ours.waiting();
    }

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    private final class Holder implements Ownership {
        @Override
        public boolean isFree() {
            return owner == null;
        }

        @Override
        public @Nullable Task owner() {
            return owner;
        }

        @Override
        public int holds() {
            return holds;
        }

        @Override
        public void take(Task me, int times) {
            if (owner == null) {
                gate.acquire(me);
            }
            owner = me;
            holds += times;
        }

        @Override
        public void give(Task me, int times) {
            holds -= times;
            if (holds == 0) {
                owner = null;
                gate.release(me);
            }
        }

        @Override
        public Object lock() {
            return ReentrantLock.this;
        }
    }
}
