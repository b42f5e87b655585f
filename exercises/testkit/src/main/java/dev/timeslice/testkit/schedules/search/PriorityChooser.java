package dev.timeslice.testkit.schedules.search;

import dev.timeslice.testkit.schedules.control.Chooser;
import dev.timeslice.testkit.schedules.control.Fork;
import java.util.Arrays;
import java.util.Random;

/**
 * Lets the thread with the highest priority go on, and at a few forks drawn by chance puts the one that would go on behind
 * all others.
 *
 * <p>A bug that needs {@code d} such changes is found with a probability that is at least one over the threads times the
 * forks to the power of {@code d}, for each schedule. After Burckhardt and others, A Randomized Scheduler with Probabilistic
 * Guarantees of Finding Bugs (PCT), ASPLOS 2010.
 */
final class PriorityChooser implements Chooser {
    private final Random random;
    private final int[] changes;
    private int[] priorities = new int[0];
    private int forks;
    private int lowest;

    /**
     * @param changes how many changes of priority there are
     * @param forks how many forks a schedule has, from those that were seen
     */
    PriorityChooser(Random random, int changes, int forks) {
        this.random = random;
        this.changes = random.ints(changes, 0, Math.max(1, forks)).sorted().toArray();
    }

    @Override
    public int choose(Fork fork) {
        int best = highest(fork);
        if (Arrays.binarySearch(changes, forks++) >= 0) {
            lowest--;
            priorities[fork.thread(best)] = lowest;
            best = highest(fork);
        }
        return best;
    }

    private int highest(Fork fork) {
        int best = 0;
        for (int option = 0; option < fork.options(); option++) {
            // Sleepers and those who would wake for no reason only now and then.
            boolean ordinary = option < fork.free() || random.nextInt(4) == 0;
            if (ordinary && priority(fork.thread(option)) > priority(fork.thread(best))) {
                best = option;
            }
        }
        return best;
    }

    private int priority(int thread) {
        while (thread >= priorities.length) {
            int known = priorities.length;
            priorities = Arrays.copyOf(priorities, known + 1);
            priorities[known] = 1 + random.nextInt(1_000_000);
        }
        return priorities[thread];
    }
}
