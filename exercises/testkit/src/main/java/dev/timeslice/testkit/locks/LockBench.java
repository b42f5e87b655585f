package dev.timeslice.testkit.locks;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.UnlockResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Locks under test and tasks that use them, with as much of the kernel as both need: who has what, and who waits. */
public final class LockBench {
    private final PriorityOrder order;
    private final Function<? super PriorityOrder, ? extends KernelLock> maker;
    private final Map<String, BenchTask> tasks = new LinkedHashMap<>();
    private final Map<String, KernelLock> locks = new LinkedHashMap<>();

    /**
     * @param priorities the tasks' own, by their names, in the order in which they are shown
     * @param names of the locks, in the order in which they are shown
     * @param maker of each lock
     */
    public LockBench(
            PriorityOrder order,
            Map<String, Integer> priorities,
            List<String> names,
            Function<? super PriorityOrder, ? extends KernelLock> maker) {
        this.order = order;
        this.maker = maker;
        priorities.forEach((name, priority) -> tasks.put(name, new BenchTask(name, priority)));
        names.forEach(name -> locks.put(name, maker.apply(order)));
    }

    /** The same at its beginning, with new locks. */
    LockBench anew() {
        Map<String, Integer> priorities = new LinkedHashMap<>();
        tasks.forEach((name, task) -> priorities.put(name, task.basePriority()));
        return new LockBench(order, priorities, List.copyOf(locks.keySet()), maker);
    }

    /** Who takes part, a line. */
    String described() {
        return tasks.values().stream()
                        .map(task -> task.name() + " " + task.basePriority())
                        .collect(Collectors.joining(", "))
                + (order == PriorityOrder.SMALLEST_FIRST
                        ? "; the smallest number is the most urgent"
                        : "; the largest number is the most urgent");
    }

    /** Takes a step, and tells an exception as a result. */
    public LockPicture perform(LockStep step) {
        String result;
        try {
            result = take(step);
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException exception) {
            result = exception.getClass().getSimpleName() + " was thrown";
        }
        return new LockPicture(result, priorities(), holders());
    }

    private String take(LockStep step) {
        BenchTask task = task(step.task());
        KernelLock lock = lock(step.lock());
        return switch (step.kind()) {
            case ACQUIRE -> acquire(task, lock);
            case RELEASE -> release(task, lock);
            case CANCEL -> cancel(task, lock);
        };
    }

    private static String acquire(BenchTask task, KernelLock lock) {
        LockResult result = lock.acquire(task);
        if (result instanceof LockResult.Acquired) {
            task.got(lock);
            return "acquired";
        }
        if (result instanceof LockResult.Queued) {
            task.awaited = lock;
            return "queued";
        }
        return result == null ? "null" : "already owner";
    }

    private static String release(BenchTask task, KernelLock lock) {
        UnlockResult result = lock.release(task);
        if (result instanceof UnlockResult.HandedTo handed) {
            task.gave(lock);
            if (handed.owner() instanceof BenchTask next) {
                next.got(lock);
            }
            return "handed to " + handed.owner();
        }
        if (result instanceof UnlockResult.Free) {
            task.gave(lock);
            return "free";
        }
        return result == null ? "null" : "not owner";
    }

    /** As the kernel does it: the task has left already when the lock hears of it. */
    private static String cancel(BenchTask task, KernelLock lock) {
        if (task.awaited == lock) {
            task.awaited = null;
        }
        lock.cancel(task);
        return "done";
    }

    private String priorities() {
        Map<String, Integer> byTask = new LinkedHashMap<>();
        tasks.forEach((name, task) -> byTask.put(name, task.priority()));
        return LockPicture.priorities(byTask);
    }

    /** Whether no lock has an owner or somebody who waits, as it must be at the beginning. */
    boolean isUntouched() {
        return locks.entrySet().stream()
                .allMatch(entry ->
                        holder(entry.getKey(), entry.getValue()).equals(holder(entry.getKey(), "-", List.of())));
    }

    String holders() {
        return locks.entrySet().stream()
                .map(entry -> holder(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String holder(String name, KernelLock lock) {
        try {
            return holder(
                    name,
                    lock.owner(),
                    lock.waiters().stream().map(LockTask::name).toList());
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException exception) {
            return name + ": " + exception.getClass().getSimpleName();
        }
    }

    private static String holder(String name, @Nullable LockTask owner, List<String> waiters) {
        return holder(name, owner == null ? "-" : owner.name(), waiters);
    }

    /** Who has a lock and who waits for it, in the form of a picture. */
    public static String holder(String lock, String owner, List<String> waiters) {
        return lock + ": " + owner + (waiters.isEmpty() ? "" : " <- " + String.join(" ", waiters));
    }

    /** A line for each task: its priorities, what it has, and for whom it waits. */
    List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("task", "own", "now", "has", "waits for"));
        for (BenchTask task : tasks.values()) {
            KernelLock awaited = task.awaited;
            LockTask owner = awaited == null ? null : awaited.owner();
            String waits = awaited == null ? "-" : nameOf(awaited) + (owner == null ? "" : " -> " + owner.name());
            rows.add(List.of(
                    task.name(),
                    Integer.toString(task.basePriority()),
                    Integer.toString(task.priority()),
                    task.holds().isEmpty()
                            ? "-"
                            : task.holds().stream().map(this::nameOf).collect(Collectors.joining(" ")),
                    waits));
        }
        return Rows.aligned(rows);
    }

    private String nameOf(KernelLock lock) {
        return locks.entrySet().stream()
                .filter(entry -> entry.getValue() == lock)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    private BenchTask task(String name) {
        BenchTask task = tasks.get(name);
        if (task == null) {
            throw new IllegalArgumentException("no task " + name + " on this bench");
        }
        return task;
    }

    private KernelLock lock(String name) {
        KernelLock lock = locks.get(name);
        if (lock == null) {
            throw new IllegalArgumentException("no lock " + name + " on this bench");
        }
        return lock;
    }
}
