package dev.timeslice.thread.parallelism;

import dev.timeslice.model.NotImplemented;
import java.util.List;

/** How much faster a program is on several cores, how much faster it can be, and what a shared queue makes of it. */
public final class SpeedUp {
    private SpeedUp() {}

    /**
     * How many times as fast the program is.
     *
     * @param ticksOnOneCore at least 1
     * @param ticksOnSeveral at least 1
     * @throws IllegalArgumentException if one of them is less than 1; the message holds the value
     */
    public static double ratio(long ticksOnOneCore, long ticksOnSeveral) {
        throw new NotImplemented("SpeedUp.ratio");
    }

    /**
     * Amdahl's bound: how many times as fast the program is at most, if its parallel part is split among the cores without a
     * rest, and its serial part is not split at all (G. Amdahl, 1967).
     *
     * @param serialTicks of the part that one core alone can do, at least 0
     * @param parallelTicks of the rest, on one core; at least 0, and not both are 0
     * @param cores at least 1
     * @throws IllegalArgumentException if one of them is out of its range; the message holds the value
     */
    public static double amdahlBound(long serialTicks, long parallelTicks, int cores) {
        throw new NotImplemented("SpeedUp.amdahlBound");
    }

    /**
     * When the last task ends if workers share one queue: each worker that is free takes the first task in the queue and runs
     * it to its end. All tasks are in the queue at tick 0.
     *
     * @param tasks how many ticks each one takes, in the order of the queue; at least 1 each
     * @param workers at least 1, each with a core of its own
     * @return 0 if there are no tasks
     * @throws IllegalArgumentException if a task or the number of workers is less than 1; the message holds the value
     */
    public static long makespan(List<Long> tasks, int workers) {
        throw new NotImplemented("SpeedUp.makespan");
    }
}
