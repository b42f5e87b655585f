package dev.timeslice.thread.parallelism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

public final class StealingPool {
    private final List<Worker> workers = new ArrayList<>();
    private final Deque<Runnable> fromOutside = new ArrayDeque<>();
    private boolean shutDown;
    private int unfinished;

    public StealingPool(int workers, Consumer<Runnable> startThread) {
        if (workers < 1) {
            throw new IllegalArgumentException("a pool needs at least 1 worker, found " + workers);
        }
        for (int i = 0; i < workers; i++) {
            this.workers.add(new Worker());
        }
        for (Worker worker : List.copyOf(this.workers)) {
            startThread.accept(() -> work(worker));
        }
    }

    public synchronized void execute(Runnable task) {
        if (shutDown) {
            throw new IllegalStateException("the pool has been shut down");
        }
        Deque<Runnable> queue = fromOutside;
        for (Worker worker : workers) {
            if (worker.thread == Thread.currentThread()) {
                queue = worker.own;
            }
        }
        queue.addLast(task);
        unfinished++;
        notifyAll();
    }

    public synchronized void shutdown() {
        shutDown = true;
    }

    public synchronized void awaitTermination() throws InterruptedException {
        while (!shutDown || unfinished > 0) {
            wait();
        }
    }

    private void work(Worker me) {
        synchronized (this) {
            me.thread = Thread.currentThread();
        }
        for (Runnable task = next(me); task != null; task = next(me)) {
            try {
                task.run();
            } catch (Throwable e) {
                // ends this task only
            }
            Thread.interrupted();
            ended();
        }
    }

    private synchronized @Nullable Runnable next(Worker me) {
        while (true) {
            Runnable task = find(me);
            if (task != null || shutDown) {
                return task;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // only shutdown() ends a worker: look again
            }
        }
    }

    private @Nullable Runnable find(Worker me) {
        Runnable task = me.own.pollLast();
        if (task == null) {
            task = fromOutside.pollFirst();
        }
        for (Worker other : workers) {
            if (task == null) {
                task = other.own.pollFirst();
            }
        }
        return task;
    }

    private synchronized void ended() {
        unfinished--;
        notifyAll();
    }

    private static final class Worker {
        private final Deque<Runnable> own = new ArrayDeque<>();
        private @Nullable Thread thread;
    }
}
