package dev.timeslice.thread.primitives;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Handed over from thread to thread; a short monitor protects the queue, and waiting is parking. */
public final class Mutex {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final Queue<Thread> waiting = new ArrayDeque<>();

    public void lock() {
        boolean interrupted = false;
        if (!takeOrQueue()) {
            while (!isHeldByCurrentThread()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        if (takeOrQueue()) {
            return;
        }
        while (!isHeldByCurrentThread()) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                boolean handed;
                synchronized (waiting) {
                    handed = !waiting.remove(Thread.currentThread());
                }
                if (handed) {
                    unlock();
                }
                throw new InterruptedException();
            }
        }
    }

    private boolean takeOrQueue() {
        Thread me = Thread.currentThread();
        if (owner.get() == me) {
            throw new IllegalStateException("held already");
        }
        synchronized (waiting) {
            boolean taken = owner.compareAndSet(null, me);
            if (!taken) {
                waiting.add(me);
            }
            return taken;
        }
    }

    public boolean tryLock() {
        return owner.compareAndSet(null, Thread.currentThread());
    }

    public void unlock() {
        if (!isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException();
        }
        synchronized (waiting) {
            Thread next = waiting.poll();
            owner.set(next);
            LockSupport.unpark(next);
        }
    }

    public boolean isHeldByCurrentThread() {
        return owner.get() == Thread.currentThread();
    }
}
