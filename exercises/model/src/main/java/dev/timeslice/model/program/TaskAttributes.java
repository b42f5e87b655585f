package dev.timeslice.model.program;

/**
 * What a workload tells the scheduler about a task, beyond what the task does.
 *
 * @param priority any number; which end is the higher one is a policy's choice; 0 unless set
 * @param nice -20 to 19; 0 unless set
 * @param tickets at least 1; 100 unless set
 * @param workingSet what it wants in a core's cache, in the units of the knob {@code cache_size}, 0 or more; 0 unless set
 * @param affinity the cores on which it may run; any unless set
 */
public record TaskAttributes(int priority, int nice, int tickets, long workingSet, Affinity affinity) {
    public static final int LEAST_NICE = -20;
    public static final int MOST_NICE = 19;

    /** Nothing special. */
    public static final TaskAttributes NONE = new TaskAttributes(0, 0, 100, 0, Affinity.ANY);

    public TaskAttributes {
        if (nice < LEAST_NICE || nice > MOST_NICE) {
            throw new IllegalArgumentException("nice is " + LEAST_NICE + " to " + MOST_NICE + ", found " + nice);
        }
        if (tickets < 1) {
            throw new IllegalArgumentException("tickets are 1 or more, found " + tickets);
        }
        if (workingSet < 0) {
            throw new IllegalArgumentException("a working set is 0 or more, found " + workingSet);
        }
    }
}
