package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.VectorClock;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.locks.ReentrantReadWriteLock}. As there, a reader that comes anew waits behind a
 * writer that waits first in the queue.
 */
public class ReentrantReadWriteLock implements ReadWriteLock {
    private final Gate gate;
    private final boolean fair;
    private final Map<Task, Integer> readers = new HashMap<>();
    private final Set<Task> waitingWriters = new HashSet<>();
    private final ReadLock readLock = new ReadLock(this);
    private final WriteLock writeLock = new WriteLock(this);
    private final Ownership ownership = new Writing();
    private final VectorClock written = new VectorClock();
    private final VectorClock read = new VectorClock();
    private @Nullable Task writer;
    private int writeHolds;

    public ReentrantReadWriteLock() {
        this(false);
    }

    public ReentrantReadWriteLock(boolean fair) {
        this.fair = fair;
        this.gate = new Gate(this, "lock()", fair);
    }

    @Override
    public ReadLock readLock() {
        return readLock;
    }

    @Override
    public WriteLock writeLock() {
        return writeLock;
    }

    private boolean mayRead(Task me) {
        if (writer != null && writer != me) {
            return false;
        }
        Task first = gate.queue().peekFirst();
        boolean behindWriter = first != null && first != me && waitingWriters.contains(first);
        return readers.containsKey(me) || writer == me || !behindWriter;
    }

    private boolean mayWrite(Task me) {
        return writer == me || (writer == null && readers.isEmpty());
    }

    /** Somebody who keeps others out. */
    private @Nullable Task holder() {
        return writer != null || readers.isEmpty()
                ? writer
                : readers.keySet().iterator().next();
    }

    /** Readers learn what writers knew, and nothing of each other: between two that only read, nothing is ordered. */
    private void takeToRead(Task me) {
        me.acquire(written);
        readers.merge(me, 1, Integer::sum);
    }

    public final boolean isFair() {
        return fair;
    }

    public int getReadLockCount() {
        return gate.returned(
                Gate.arrive(),
                "getReadLockCount",
                readers.values().stream().mapToInt(Integer::intValue).sum());
    }

    public boolean isWriteLocked() {
        return gate.returned(Gate.arrive(), "isWriteLocked", writer != null);
    }

    public boolean isWriteLockedByCurrentThread() {
        return writer == Task.current();
    }

    public int getWriteHoldCount() {
        return isWriteLockedByCurrentThread() ? writeHolds : 0;
    }

    public int getReadHoldCount() {
        return readers.getOrDefault(Task.current(), 0);
    }

    public final boolean hasQueuedThreads() {
        return gate.returned(Gate.arrive(), "hasQueuedThreads", gate.hasQueue());
    }

    public final int getQueueLength() {
        return gate.returned(Gate.arrive(), "getQueueLength", gate.queue().size());
    }

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    private final class Writing implements Ownership {
        @Override
        public boolean isFree() {
            return writer == null && readers.isEmpty();
        }

        @Override
        public @Nullable Task owner() {
            return writer;
        }

        @Override
        public int holds() {
            return writeHolds;
        }

        @Override
        public void take(Task me, int times) {
            me.acquire(written);
            me.acquire(read);
            writer = me;
            writeHolds += times;
        }

        @Override
        public void give(Task me, int times) {
            writeHolds -= times;
            if (writeHolds == 0) {
                writer = null;
            }
            me.release(written);
        }

        @Override
        public Object lock() {
            return ReentrantReadWriteLock.this;
        }
    }

    /** Stands for {@link java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock}. */
    public static class ReadLock implements Lock {
        private final ReentrantReadWriteLock lock;

        protected ReadLock(ReentrantReadWriteLock lock) {
            this.lock = lock;
        }

        @Override
        public void lock() {
            Task me = Gate.arrive();
            lock.gate.pass(me, () -> lock.mayRead(me), lock::holder);
            lock.takeToRead(me);
            lock.gate.note(me, "readLock().lock");
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            Task me = Gate.arrive();
            lock.gate.passInterruptibly(me, () -> lock.mayRead(me), lock::holder);
            lock.takeToRead(me);
            lock.gate.note(me, "readLock().lockInterruptibly");
        }

        @Override
        public boolean tryLock() {
            Task me = Gate.arrive();
            boolean done = lock.writer == null || lock.writer == me;
            if (done) {
                lock.takeToRead(me);
            }
            return lock.gate.returned(me, "readLock().tryLock", done);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            Task me = Gate.arrive();
            boolean done = lock.gate.passWithin(me, () -> lock.mayRead(me), lock::holder, unit.toNanos(time));
            if (done) {
                lock.takeToRead(me);
            }
            return lock.gate.returned(me, "readLock().tryLock", done, time, unit);
        }

        @Override
        public void unlock() {
            Task me = Task.current();
            Integer holds = lock.readers.get(me);
            if (holds == null) {
                if (me.isLeaving()) {
                    return;
                }
                throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
            }
            if (me.execution().looksAtLocks()) {
                Gate.arrive();
            }
            if (holds == 1) {
                lock.readers.remove(me);
            } else {
                lock.readers.put(me, holds - 1);
            }
            me.release(lock.read);
            lock.gate.note(me, "readLock().unlock");
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    /** Stands for {@link java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock}. */
    public static class WriteLock implements Lock {
        private final ReentrantReadWriteLock lock;

        protected WriteLock(ReentrantReadWriteLock lock) {
            this.lock = lock;
        }

        @Override
        public void lock() {
            Task me = Gate.arrive();
            lock.waitingWriters.add(me);
            try {
                lock.gate.pass(me, open(me), lock::holder);
            } finally {
                lock.waitingWriters.remove(me);
            }
            lock.ownership.take(me, 1);
            lock.gate.note(me, "writeLock().lock");
        }

        private BooleanSupplier open(Task me) {
            return () -> lock.mayWrite(me);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            within(Wait.FOR_EVER, "writeLock().lockInterruptibly");
        }

        @Override
        public boolean tryLock() {
            Task me = Gate.arrive();
            boolean done = lock.mayWrite(me);
            if (done) {
                lock.ownership.take(me, 1);
            }
            return lock.gate.returned(me, "writeLock().tryLock", done);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return within(unit.toNanos(time), "writeLock().tryLock");
        }

        private boolean within(long nanos, String operation) throws InterruptedException {
            Task me = Gate.arrive();
            lock.waitingWriters.add(me);
            boolean done;
            try {
                done = lock.gate.passWithin(me, open(me), lock::holder, nanos);
            } finally {
                lock.waitingWriters.remove(me);
            }
            if (done) {
                lock.ownership.take(me, 1);
            }
            return lock.gate.returned(me, operation, done);
        }

        @Override
        public void unlock() {
            Task me = Task.current();
            if (lock.writer != me) {
                if (me.isLeaving()) {
                    return;
                }
                throw new IllegalMonitorStateException();
            }
            if (me.execution().looksAtLocks()) {
                Gate.arrive();
            }
            lock.ownership.give(me, 1);
            lock.gate.note(me, "writeLock().unlock");
        }

        @Override
        public Condition newCondition() {
            return new LockCondition(lock.ownership);
        }

        public boolean isHeldByCurrentThread() {
            return lock.isWriteLockedByCurrentThread();
        }

        public int getHoldCount() {
            return lock.getWriteHoldCount();
        }
    }
}
