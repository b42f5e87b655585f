package dev.timeslice.hiddenchecks.thread.clone;

import static dev.timeslice.testkit.tasks.TaskOperation.cloneTask;

import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.testkit.sequences.SequenceSearch;
import dev.timeslice.testkit.tasks.TaskOperation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/** Stories about tasks, the shortest first: all of up to two operations, then longer ones by chance. */
final class Stories {
    static final Set<CloneFlag> FORK = Set.of();
    static final Set<CloneFlag> THREAD =
            EnumSet.of(CloneFlag.MEMORY, CloneFlag.FILES, CloneFlag.SIGNAL_HANDLERS, CloneFlag.THREAD_GROUP);

    private static final int FIRST = 10;

    private Stories() {}

    /** All sets of flags that go together, the smaller ones first. */
    static List<Set<CloneFlag>> validFlags() {
        return flags(true);
    }

    /** All sets of flags that do not go together, the smaller ones first. */
    static List<Set<CloneFlag>> invalidFlags() {
        return flags(false);
    }

    private static List<Set<CloneFlag>> flags(boolean valid) {
        CloneFlag[] all = CloneFlag.values();
        List<Set<CloneFlag>> sets = new ArrayList<>();
        for (int size = 0; size <= all.length; size++) {
            for (int bits = 0; bits < 1 << all.length; bits++) {
                if (Integer.bitCount(bits) == size) {
                    EnumSet<CloneFlag> set = EnumSet.noneOf(CloneFlag.class);
                    for (int i = 0; i < all.length; i++) {
                        if ((bits & 1 << i) != 0) {
                            set.add(all[i]);
                        }
                    }
                    if (goTogether(set) == valid) {
                        sets.add(set);
                    }
                }
            }
        }
        return sets;
    }

    private static boolean goTogether(Set<CloneFlag> flags) {
        boolean handlersFloat = flags.contains(CloneFlag.SIGNAL_HANDLERS) && !flags.contains(CloneFlag.MEMORY);
        boolean groupFloats = flags.contains(CloneFlag.THREAD_GROUP) && !flags.contains(CloneFlag.SIGNAL_HANDLERS);
        return !handlersFloat && !groupFloats;
    }

    /**
     * @param flags what is cloned with
     * @param others what tasks do besides, each given the number of the task
     */
    static SequenceSearch<TaskOperation> of(
            Random random, List<Set<CloneFlag>> flags, List<IntFunction<TaskOperation>> others) {
        return SequenceSearch.over(operations(flags, others, 2))
                .allUpTo(2)
                .thenRandom(random, 300, 4, source -> draw(source, flags, others))
                .thenRandom(random, 100, 12, source -> draw(source, flags, others));
    }

    private static List<TaskOperation> operations(
            List<Set<CloneFlag>> flags, List<IntFunction<TaskOperation>> others, int tasks) {
        List<TaskOperation> operations = new ArrayList<>();
        for (int tid = FIRST; tid < FIRST + tasks; tid++) {
            for (Set<CloneFlag> set : flags) {
                operations.add(cloneTask(tid, set));
            }
            for (IntFunction<TaskOperation> other : others) {
                operations.add(other.apply(tid));
            }
        }
        return operations;
    }

    private static TaskOperation draw(
            Random random, List<Set<CloneFlag>> flags, List<IntFunction<TaskOperation>> others) {
        int tid = FIRST + random.nextInt(5);
        if (others.isEmpty() || random.nextBoolean()) {
            return cloneTask(tid, flags.get(random.nextInt(flags.size())));
        }
        return others.get(random.nextInt(others.size())).apply(tid);
    }
}
