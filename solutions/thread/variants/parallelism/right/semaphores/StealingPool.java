package dev.timeslice.thread.parallelism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A lock for each queue. A permit stands for a task in some queue, so whoever has one finds a task, if not at the first look;
 * after shutdown one more permit goes from worker to worker.
 */
public final class StealingPool {
    private final List<Shelf> shelves = new ArrayList<>();
    private final Shelf outside = new Shelf();
    private final Semaphore tasks = new Semaphore(0);
    private final Semaphore door = new Semaphore(1);
    private final Semaphore terminated = new Semaphore(0);
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    public StealingPool(int workers, Consumer<Runnable> startThread) {
        if (workers < 1) {
            throw new IllegalArgumentException("found " + workers + " workers");
        }
        for (int i = 0; i < workers; i++) {
            shelves.add(new Shelf());
        }
        for (Shelf shelf : List.copyOf(shelves)) {
            startThread.accept(() -> work(shelf));
        }
    }

    public void execute(Runnable task) {
        door.acquireUninterruptibly();
        try {
            if (closed.get()) {
                throw new IllegalStateException("shut down");
            }
            unfinished.incrementAndGet();
            mine().put(task);
            queued.incrementAndGet();
        } finally {
            door.release();
        }
        tasks.release();
    }

    public void shutdown() {
        door.acquireUninterruptibly();
        boolean first = closed.compareAndSet(false, true);
        door.release();
        if (first) {
            tasks.release();
            oneLess();
        }
    }

    public void awaitTermination() throws InterruptedException {
        terminated.acquire();
        terminated.release();
    }

    private Shelf mine() {
        for (Shelf shelf : shelves) {
            if (shelf.owner.get() == Thread.currentThread()) {
                return shelf;
            }
        }
        return outside;
    }

    private void work(Shelf own) {
        own.owner.set(Thread.currentThread());
        while (true) {
            tasks.acquireUninterruptibly();
            if (!claims()) {
                tasks.release();
                return;
            }
            Runnable task = find(own);
            while (task == null) {
                task = find(own);
            }
            Thread.interrupted();
            perform(task);
            Thread.interrupted();
            oneLess();
        }
    }

    private boolean claims() {
        for (int seen = queued.get(); seen > 0; seen = queued.get()) {
            if (queued.compareAndSet(seen, seen - 1)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Runnable find(Shelf own) {
        Runnable task = own.takeNewest();
        if (task == null) {
            task = outside.takeOldest();
        }
        for (Shelf shelf : shelves) {
            if (task == null) {
                task = shelf.takeOldest();
            }
        }
        return task;
    }

    private static void perform(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            // ends this task only
        }
    }

    private void oneLess() {
        if (unfinished.decrementAndGet() == 0) {
            terminated.release();
        }
    }

    private static final class Shelf {
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();

        synchronized void put(Runnable task) {
            tasks.addLast(task);
        }

        synchronized @Nullable Runnable takeNewest() {
            return tasks.pollLast();
        }

        synchronized @Nullable Runnable takeOldest() {
            return tasks.pollFirst();
        }
    }
}
