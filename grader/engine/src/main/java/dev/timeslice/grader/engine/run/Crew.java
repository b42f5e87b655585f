package dev.timeslice.grader.engine.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Several pieces of work beside each other, each on a thread of its own; none is left behind. */
final class Crew {
    private Crew() {}

    /** A piece of work. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Does all of it and returns when it is done; when one piece fails, or the caller is interrupted, the others are
     * interrupted and waited for.
     *
     * @param pieces one or more
     */
    static void work(Stream<? extends Work> pieces) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletionService<Void> ends = new ExecutorCompletionService<>(threads);
            List<Future<Void>> begun = pieces.map(piece -> ends.submit(() -> {
                        piece.run();
                        return null;
                    }))
                    .toList();
            // In the order of their ends: who has failed must not wait for another.
            for (int left = begun.size(); left > 0; left--) {
                result(ends.take());
            }
        } finally {
            end(threads);
        }
    }

    private static void result(Future<Void> end) throws IOException, InterruptedException {
        try {
            end.get();
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

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
