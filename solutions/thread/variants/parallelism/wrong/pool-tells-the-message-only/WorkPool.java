package dev.timeslice.thread.parallelism;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

public final class WorkPool {
    private final Queue<Job<?>> waiting = new ArrayDeque<>();
    private boolean shutDown;
    private int unfinished;

    public interface Result<T> {
        T get() throws InterruptedException, ExecutionException;
    }

    public WorkPool(int workers, Consumer<Runnable> startThread) {
        if (workers < 1) {
            throw new IllegalArgumentException("a pool needs at least 1 worker, found " + workers);
        }
        for (int i = 0; i < workers; i++) {
            startThread.accept(this::work);
        }
    }

    public <T> Result<T> submit(Callable<T> task) {
        Job<T> job = new Job<>(task);
        synchronized (this) {
            if (shutDown) {
                throw new IllegalStateException("the pool has been shut down");
            }
            waiting.add(job);
            unfinished++;
            notifyAll();
        }
        return job;
    }

    public synchronized void shutdown() {
        shutDown = true;
        notifyAll();
    }

    public synchronized void awaitTermination() throws InterruptedException {
        while (!shutDown || unfinished > 0) {
            wait();
        }
    }

    private void work() {
        for (Job<?> job = next(); job != null; job = next()) {
            job.run();
            Thread.interrupted(); // a status that the task has left behind is not the next one's
            ended();
        }
    }

    private synchronized @Nullable Job<?> next() {
        while (waiting.isEmpty()) {
            if (shutDown) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // only shutdown() ends a worker: look again
            }
        }
        return waiting.remove();
    }

    private synchronized void ended() {
        unfinished--;
        notifyAll();
    }

    private static final class Job<T> implements Result<T> {
        private final Callable<T> task;
        private boolean done;
        private @Nullable T value;
        private @Nullable Throwable thrown;

        Job(Callable<T> task) {
            this.task = task;
        }

        void run() {
            T returned = null;
            Throwable failure = null;
            try {
                returned = task.call();
            } catch (Throwable e) { // errors too: whoever asks for the result shall see it
                failure = e;
            }
            synchronized (this) {
                value = returned;
                thrown = failure;
                done = true;
                notifyAll();
            }
        }

        @Override
        @SuppressWarnings("NullAway") // null only if the task returned it
        public synchronized T get() throws InterruptedException, ExecutionException {
            while (!done) {
                wait();
            }
            if (thrown != null) {
                throw new ExecutionException(String.valueOf(thrown.getMessage()), null);
            }
            return value;
        }
    }
}
