package dev.timeslice.grader.engine.grade;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Several judges at work at once: each job's thread has one of its own, and all end with the pool.
 *
 * @param <T> what comes of a task
 */
public final class JudgePool<T> implements AutoCloseable {
    private final ExecutorService threads;
    private final Queue<SubmissionJudge> judges = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<SubmissionJudge> own;

    /**
     * Work for a judge.
     *
     * @param <T> what comes of it
     */
    public interface Task<T> {
        /** Does it with the judge that its thread has. */
        T with(SubmissionJudge judge) throws IOException, InterruptedException;
    }

    /**
     * @param jobs how many tasks are worked at once, 1 or more
     * @param judge makes one for each job
     */
    public JudgePool(int jobs, Supplier<? extends SubmissionJudge> judge) {
        threads = Executors.newFixedThreadPool(jobs);
        own = ThreadLocal.withInitial(() -> {
            SubmissionJudge made = judge.get();
            judges.add(made);
            return made;
        });
    }

    /**
     * Works the tasks.
     *
     * @param done hears what comes of each as soon as it ends
     */
    public void inTheOrderOfTheirEnds(List<Task<T>> tasks, Consumer<T> done) throws IOException, InterruptedException {
        CompletionService<T> ends = new ExecutorCompletionService<>(threads);
        List<Future<T>> pending =
                tasks.stream().map(task -> ends.submit(() -> work(task))).toList();
        for (int left = pending.size(); left > 0; left--) {
            done.accept(result(ends.take()));
        }
    }

    /**
     * Works the tasks.
     *
     * @param done hears what comes of each in the order given
     */
    public void inOrder(List<Task<T>> tasks, Consumer<T> done) throws IOException, InterruptedException {
        List<Future<T>> pending =
                tasks.stream().map(task -> threads.submit(() -> work(task))).toList();
        for (Future<T> task : pending) {
            done.accept(result(task));
        }
    }

    private T work(Task<T> task) throws IOException, InterruptedException {
        return task.with(own.get());
    }

    private static <T> T result(Future<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Stops what is still being worked on, and ends the judges once nobody uses them any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        try {
            while (!threads.isTerminated()) {
                try {
                    threads.awaitTermination(1, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            judges.forEach(SubmissionJudge::close);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
