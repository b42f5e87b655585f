package dev.timeslice.thread.parallelism;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A permit for each task that waits, and one more after shutdown that goes from worker to worker. The pool itself counts as
 * one unfinished task until it is shut down.
 */
public final class WorkPool {
    private final Semaphore mutex = new Semaphore(1);
    private final Semaphore tasks = new Semaphore(0);
    private final Semaphore terminated = new Semaphore(0);
    private final Queue<Answer<?>> queue = new ArrayDeque<>();
    private final AtomicInteger unfinished = new AtomicInteger(1);
    private boolean closed;

    public interface Result<T> {
        T get() throws InterruptedException, ExecutionException;
    }

    public WorkPool(int workers, Consumer<Runnable> startThread) {
        if (workers < 1) {
            throw new IllegalArgumentException("found " + workers + " workers");
        }
        for (int i = 0; i < workers; i++) {
            startThread.accept(this::work);
        }
    }

    public <T> Result<T> submit(Callable<T> task) {
        Answer<T> answer = new Answer<>(task);
        mutex.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("shut down");
            }
            unfinished.incrementAndGet();
            queue.add(answer);
        } finally {
            mutex.release();
        }
        tasks.release();
        return answer;
    }

    public void shutdown() {
        mutex.acquireUninterruptibly();
        boolean first = !closed;
        closed = true;
        mutex.release();
        if (first) {
            tasks.release();
            oneLess();
        }
    }

    public void awaitTermination() throws InterruptedException {
        terminated.acquire();
        terminated.release();
    }

    private void work() {
        while (true) {
            tasks.acquireUninterruptibly();
            mutex.acquireUninterruptibly();
            Answer<?> answer = queue.poll();
            mutex.release();
            if (answer == null) {
                tasks.release();
                return;
            }
            Thread.interrupted();
            answer.find();
            Thread.interrupted();
            oneLess();
        }
    }

    private void oneLess() {
        if (unfinished.decrementAndGet() == 0) {
            terminated.release();
        }
    }

    private record Found<T>(@Nullable T value, @Nullable Throwable thrown) {}

    private static final class Answer<T> implements Result<T> {
        private final Callable<T> task;
        private final Semaphore there = new Semaphore(0);
        private final AtomicReference<@Nullable Found<T>> found = new AtomicReference<>();

        Answer(Callable<T> task) {
            this.task = task;
        }

        void find() {
            Found<T> what;
            try {
                what = new Found<>(task.call(), null);
            } catch (Throwable e) {
                what = new Found<>(null, e);
            }
            found.set(what);
            there.release();
        }

        @Override
        @SuppressWarnings("NullAway") // found is set before the permit is there
        public T get() throws InterruptedException, ExecutionException {
            there.acquire();
            there.release();
            Found<T> what = found.get();
            if (what.thrown() != null) {
                throw new ExecutionException(what.thrown());
            }
            return what.value();
        }
    }
}
