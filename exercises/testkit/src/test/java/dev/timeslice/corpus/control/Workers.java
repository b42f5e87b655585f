package dev.timeslice.corpus.control;

import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayDeque;
import java.util.Queue;

/** A worker thread that is closed when its work is done. */
public abstract class Workers implements Scenario {
    private final Worker worker;

    /** Runs what it is given on a thread of its own. */
    static class Worker implements AutoCloseable {
        final Queue<Runnable> jobs = new ArrayDeque<>();
        final Thread thread = new Thread(this::work, "worker");
        boolean closed;

        void begin() {
            thread.start();
        }

        synchronized void submit(Runnable job) {
            jobs.add(job);
            notifyAll();
        }

        private void work() {
            try {
                while (true) {
                    Runnable job;
                    synchronized (this) {
                        while (jobs.isEmpty() && !closed) {
                            wait();
                        }
                        if (jobs.isEmpty()) {
                            return;
                        }
                        job = jobs.remove();
                    }
                    job.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The mistake: nobody tells the worker. */
        @Override
        public synchronized void close() {
            closed = true;
        }
    }

    Workers(Worker worker) {
        this.worker = worker;
    }

    @Override
    public void threads(Cast cast) {
        worker.begin();
        cast.thread("client", () -> {
            worker.submit(() -> {});
            worker.close();
        });
    }

    public static final class Wrong extends Workers {
        public Wrong() {
            super(new Worker());
        }
    }

    public static final class Right extends Workers {
        public Right() {
            super(new Worker() {
                @Override
                public synchronized void close() {
                    super.close();
                    notifyAll();
                }
            });
        }
    }
}
