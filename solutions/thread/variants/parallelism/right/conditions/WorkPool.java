package dev.timeslice.thread.parallelism;

import java.util.LinkedList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One lock for the pool and its results, and a place to sleep for each kind of waiting. */
public final class WorkPool {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition taskCame = lock.newCondition();
    private final Condition terminated = lock.newCondition();
    private final LinkedList<Ticket<?>> queue = new LinkedList<>();
    private int running;
    private boolean closed;

    public interface Result<T> {
        T get() throws InterruptedException, ExecutionException;
    }

    public WorkPool(int workers, Consumer<Runnable> startThread) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1: " + workers);
        }
        for (int i = 0; i < workers; i++) {
            startThread.accept(this::serve);
        }
    }

    public <T> Result<T> submit(Callable<T> task) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            Ticket<T> ticket = new Ticket<>(task, lock);
            queue.addLast(ticket);
            taskCame.signal();
            return ticket;
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
            while (!closed || !queue.isEmpty() || running > 0) {
                terminated.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        lock.lock();
        try {
            while (true) {
                while (queue.isEmpty() && !closed) {
                    taskCame.awaitUninterruptibly();
                }
                if (queue.isEmpty()) {
                    return;
                }
                perform(queue.removeFirst());
            }
        } finally {
            lock.unlock();
        }
    }

    private void perform(Ticket<?> ticket) {
        running++;
        lock.unlock();
        try {
            Thread.interrupted();
            ticket.call();
        } finally {
            Thread.interrupted();
            lock.lock();
        }
        running--;
        ticket.close();
        terminated.signalAll();
    }

    private static final class Ticket<T> implements Result<T> {
        private final Callable<T> task;
        private final ReentrantLock lock;
        private final Condition closed;
        private @Nullable T value;
        private @Nullable Throwable failure;
        private boolean isClosed;

        Ticket(Callable<T> task, ReentrantLock lock) {
            this.task = task;
            this.lock = lock;
            this.closed = lock.newCondition();
        }

        void call() {
            try {
                value = task.call();
            } catch (Throwable e) {
                failure = e;
            }
        }

        void close() {
            isClosed = true;
            closed.signalAll();
        }

        @Override
        @SuppressWarnings("NullAway") // null only if the task returned it
        public T get() throws InterruptedException, ExecutionException {
            lock.lock();
            try {
                while (!isClosed) {
                    closed.await();
                }
                if (failure != null) {
                    throw new ExecutionException(failure);
                }
                return value;
            } finally {
                lock.unlock();
            }
        }
    }
}
