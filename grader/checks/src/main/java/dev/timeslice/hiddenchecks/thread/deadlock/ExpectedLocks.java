package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.testkit.locks.LockBench;
import dev.timeslice.testkit.locks.LockPicture;
import dev.timeslice.testkit.locks.LockStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What locks have to do, by the definition: who waits for whom is known, and a priority follows from all who wait, near or far. */
final class ExpectedLocks {
    private final PriorityOrder order;
    private final Situations situations;
    private final Map<String, Integer> base;
    private final Map<String, @Nullable String> owners = new LinkedHashMap<>();
    private final Map<String, List<String>> queues = new LinkedHashMap<>();

    /** What may come about in a story. */
    enum Situations {
        /** Who waits has no lock. */
        SINGLE,
        /** Who waits may have locks, for which others wait. */
        CHAINS,
        /** Also chains that come back to themselves. */
        RINGS
    }

    ExpectedLocks(PriorityOrder order, Situations situations, Map<String, Integer> base, List<String> locks) {
        this.order = order;
        this.situations = situations;
        this.base = base;
        locks.forEach(lock -> {
            owners.put(lock, null);
            queues.put(lock, new ArrayList<>());
        });
    }

    /** Whether a task could do that now. */
    boolean makesSense(LockStep step) {
        String owner = owners.get(step.lock());
        if (step.kind() == LockStep.Kind.CANCEL) {
            return !step.task().equals(owner);
        }
        if (isWaiting(step.task())) {
            return false;
        }
        if (step.kind() == LockStep.Kind.RELEASE || owner == null || owner.equals(step.task())) {
            return true;
        }
        return switch (situations) {
            case SINGLE -> !owners.containsValue(step.task()) && !isWaiting(owner);
            case CHAINS -> !behind(step.task()).contains(owner);
            case RINGS -> true;
        };
    }

    /** Does it, and tells what it comes to. */
    LockPicture perform(LockStep step) {
        String result = switch (step.kind()) {
            case ACQUIRE -> acquire(step.task(), step.lock());
            case RELEASE -> release(step.task(), step.lock());
            case CANCEL -> {
                queue(step.lock()).remove(step.task());
                yield "done";
            }
        };
        Map<String, Integer> priorities = new LinkedHashMap<>();
        base.keySet().forEach(task -> priorities.put(task, priority(task)));
        List<String> locks = new ArrayList<>();
        owners.forEach((lock, owner) -> locks.add(LockBench.holder(lock, owner == null ? "-" : owner, queue(lock))));
        return new LockPicture(result, LockPicture.priorities(priorities), String.join(", ", locks));
    }

    private String acquire(String task, String lock) {
        String owner = owners.get(lock);
        if (owner == null) {
            owners.put(lock, task);
            return "acquired";
        }
        if (owner.equals(task)) {
            return "already owner";
        }
        queue(lock).add(task);
        return "queued";
    }

    private String release(String task, String lock) {
        if (!task.equals(owners.get(lock))) {
            return "not owner";
        }
        String next = null;
        for (String waiter : queue(lock)) {
            if (next == null || isMoreUrgent(priority(waiter), priority(next))) {
                next = waiter;
            }
        }
        owners.put(lock, next);
        if (next == null) {
            return "free";
        }
        queue(lock).remove(next);
        return "handed to " + next;
    }

    /** The most urgent of the priorities that the workload gave the task and all who wait for it. */
    private int priority(String task) {
        int priority = own(task);
        for (String waiter : behind(task)) {
            if (isMoreUrgent(own(waiter), priority)) {
                priority = own(waiter);
            }
        }
        return priority;
    }

    private int own(String task) {
        return base.getOrDefault(task, 0);
    }

    private Set<String> behind(String task) {
        Set<String> behind = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            String owner = open.remove();
            owners.forEach((lock, holder) -> {
                if (owner.equals(holder)) {
                    queue(lock).stream().filter(behind::add).forEach(open::add);
                }
            });
        }
        return behind;
    }

    private List<String> queue(String lock) {
        return queues.getOrDefault(lock, List.of());
    }

    private boolean isWaiting(String task) {
        return queues.values().stream().anyMatch(queue -> queue.contains(task));
    }

    private boolean isMoreUrgent(int one, int other) {
        return order == PriorityOrder.SMALLEST_FIRST ? one < other : one > other;
    }
}
