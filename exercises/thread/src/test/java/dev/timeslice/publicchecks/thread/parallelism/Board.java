package dev.timeslice.publicchecks.thread.parallelism;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Where tasks write down that they have begun and ended, and wait until they are allowed to end. */
public final class Board {
    private final Map<String, String> threadOf = new LinkedHashMap<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> released = new HashSet<>();

    /** A task that ends when it has been {@linkplain #release released}, and returns its name. */
    public Callable<String> task(String name) {
        return () -> {
            begin(name);
            awaitRelease(name);
            return name;
        };
    }

    /** A task that begins and ends, and returns its name. */
    public Callable<String> quickTask(String name) {
        return () -> {
            begin(name);
            end(name);
            return name;
        };
    }

    /** Notes that a task has begun, on the current thread. */
    public synchronized void begin(String name) {
        threadOf.put(name, Thread.currentThread().getName());
        running.add(name);
        notifyAll();
    }

    /** Notes that a task has ended. */
    public synchronized void end(String name) {
        running.remove(name);
        notifyAll();
    }

    /** Waits until the task may end, and ends it. */
    public synchronized void awaitRelease(String name) throws InterruptedException {
        while (!released.contains(name)) {
            wait();
        }
        end(name);
    }

    /** Lets a task end. */
    public synchronized void release(String name) {
        released.add(name);
        notifyAll();
    }

    /** Waits until so many tasks run at once, and none but those that have not been released. */
    public synchronized void awaitRunning(int tasks) throws InterruptedException {
        while (running.size() != tasks || running.stream().anyMatch(released::contains)) {
            wait();
        }
    }

    /** Waits until so many tasks have begun, ended or not. */
    public synchronized void awaitBegun(int tasks) throws InterruptedException {
        while (threadOf.size() < tasks) {
            wait();
        }
    }

    /** The tasks that have begun, in this order. */
    public synchronized List<String> begun() {
        return new ArrayList<>(threadOf.keySet());
    }

    /** The name of the thread on which a task began. */
    public synchronized String threadOf(String task) {
        return threadOf.getOrDefault(task, "nobody");
    }

    /** Each task with its thread, in the order in which they began, a line each. */
    public synchronized String table() {
        StringBuilder table = new StringBuilder();
        threadOf.forEach((task, thread) -> table.append(task)
                .append("  on ")
                .append(thread)
                .append(running.contains(task) ? "  runs" : "  has ended")
                .append('\n'));
        return table.toString().stripTrailing();
    }
}
