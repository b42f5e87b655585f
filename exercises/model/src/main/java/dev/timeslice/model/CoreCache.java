package dev.timeslice.model;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one core's cache holds, by whole working sets. A task that has run for the warm-up time is in it and works at the
 * warm rate; whoever is displaced has to warm up again from the start.
 *
 * <p>A working set that is larger than the cache displaces everything, itself too, each time that it would have been
 * warm. A task that has ended keeps its place until it is displaced, as its data would.
 */
final class CoreCache {
    private final CacheRules rules;
    /** The one that goes first is first. */
    private final Set<Task> contents = new LinkedHashSet<>();
    /** The cold ticks that a task that has begun to warm up still needs. */
    private final Map<Task, Long> warming = new HashMap<>();

    private long held;

    CoreCache(CacheRules rules) {
        this.rules = rules;
    }

    boolean isWarm(Task task) {
        return contents.contains(task);
    }

    /** A task begins or goes on to run here. */
    void started(Task task) {
        if (rules.order() == CacheOrder.LRU && contents.remove(task)) {
            contents.add(task);
        }
        if (rules.warmup() == 0 && !contents.contains(task)) {
            insert(task);
        }
    }

    /** The work that a task does here in so many ticks from now on. */
    long workIn(Task task, long ticks) {
        long cold = coldTicks(task);
        return ticks <= cold ? ticks : cold + (ticks - cold) * rules.warmRate();
    }

    /** The ticks that a task needs here for so much work from now on. */
    long ticksFor(Task task, long work) {
        long cold = coldTicks(task);
        if (work <= cold) {
            return work;
        }
        long warmWork = work - cold;
        return cold + warmWork / rules.warmRate() + (warmWork % rules.warmRate() == 0 ? 0 : 1);
    }

    /** The task has run here for so many ticks. */
    void ran(Task task, long ticks) {
        if (contents.contains(task)) {
            return;
        }
        long missing = warming.getOrDefault(task, rules.warmup());
        if (ticks < missing) {
            warming.put(task, missing - ticks);
        } else {
            insert(task);
            if (!contents.contains(task) && rules.warmup() > 0) {
                warming.put(task, rules.warmup() - (ticks - missing) % rules.warmup());
            }
        }
    }

    /** It will not run again, so how far it had warmed up does not matter any more. */
    void ended(Task task) {
        warming.remove(task);
    }

    /** The ticks before the task is warm; endless if it never will be. */
    private long coldTicks(Task task) {
        if (contents.contains(task)) {
            return 0;
        }
        return task.workingSet() > rules.size() ? Long.MAX_VALUE : warming.getOrDefault(task, rules.warmup());
    }

    private void insert(Task task) {
        warming.remove(task);
        contents.add(task);
        held += task.workingSet();
        for (Iterator<Task> oldest = contents.iterator(); held > rules.size() && oldest.hasNext(); ) {
            held -= oldest.next().workingSet();
            oldest.remove();
        }
    }
}
