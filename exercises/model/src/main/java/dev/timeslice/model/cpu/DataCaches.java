package dev.timeslice.model.cpu;

/**
 * The data caches of all cores, one each. A cache finds lines by their physical address, so it does not matter to it who
 * asks. It has sets, and each set has so many ways: a line can only lie in the set whose number is the line modulo the number
 * of sets. Where that set is full, the line of it that was used least recently makes room.
 *
 * <p>Only reading is modelled: no cache takes a line away from another one.
 */
public interface DataCaches {

    /** A core goes over to a task; accesses on this core are that task's from now on. */
    void switchTo(int core, int task);

    /**
     * The task on a core reads from a line, which is in this core's cache afterwards.
     *
     * @param core one that has gone over to a task before
     * @param line the number of the line in physical memory, from 0
     * @return whether it was in this core's cache before
     */
    boolean access(int core, long line);

    /**
     * How warm a core is for a task.
     *
     * @return the number of different lines that are in the core's cache now and that the task has read before, on whatever
     *     core; 0 for a task that nobody has heard of
     */
    int warmth(int core, int task);
}
