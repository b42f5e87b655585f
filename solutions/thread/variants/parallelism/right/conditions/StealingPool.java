package dev.timeslice.thread.parallelism;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Queues by thread, under one lock with two conditions; a worker enters its queue when it begins. */
public final class StealingPool {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition taskCame = lock.newCondition();
    private final Condition terminated = lock.newCondition();
    private final Map<Thread, Deque<Runnable>> queues = new LinkedHashMap<>();
    private final Deque<Runnable> inbox = new ArrayDeque<>();
    private int accepted;
    private int done;
    private boolean closed;

    public StealingPool(int workers, Consumer<Runnable> startThread) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1: " + workers);
        }
        for (int i = 0; i < workers; i++) {
            startThread.accept(this::serve);
        }
    }

    public void execute(Runnable task) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            queues.getOrDefault(Thread.currentThread(), inbox).addLast(task);
            accepted++;
            taskCame.signal();
        } finally {
            lock.unlock();
        }
    }

    public void shutdown() {
        lock.lock();
        try {
            closed = true;
            taskCame.signalAll();
            terminated.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void awaitTermination() throws InterruptedException {
        lock.lock();
        try {
            while (!closed || done < accepted) {
                terminated.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        Deque<Runnable> mine = new ArrayDeque<>();
        lock.lock();
        try {
            queues.put(Thread.currentThread(), mine);
            while (true) {
                Runnable task = take(mine);
                if (task != null) {
                    perform(task);
                } else if (closed) {
                    return;
                } else {
                    taskCame.awaitUninterruptibly();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Runnable take(Deque<Runnable> mine) {
        if (!mine.isEmpty()) {
            return mine.removeLast();
        }
        if (!inbox.isEmpty()) {
            return inbox.removeFirst();
        }
        for (Deque<Runnable> others : queues.values()) {
            if (!others.isEmpty()) {
                return others.removeFirst();
            }
        }
        return null;
    }

    private void perform(Runnable task) {
        lock.unlock();
        try {
            Thread.interrupted();
            task.run();
        } catch (Throwable e) {
            // is nobody else's business
        } finally {
            Thread.interrupted();
            lock.lock();
        }
        done++;
        terminated.signalAll();
    }
}
