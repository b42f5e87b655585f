package dev.timeslice.model.program;

/**
 * A task as a workload describes it, before it runs.
 *
 * @param name unique in the workload, not blank
 * @param arrival the tick at which it enters the system, 0 or more
 * @param process the name of its thread group; tasks of the same process share memory and end together on a fault
 * @param program what it does
 */
public record TaskSpec(String name, long arrival, String process, Program program) {

    public TaskSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a task needs a name, found <" + name + ">");
        }
        if (arrival < 0) {
            throw new IllegalArgumentException("task " + name + " arrives at tick 0 or later, found " + arrival);
        }
        if (process.isBlank()) {
            throw new IllegalArgumentException("task " + name + " needs a process, found <" + process + ">");
        }
    }

    /** A single-threaded process that has the task's name. */
    public static TaskSpec of(String name, long arrival, Program program) {
        return new TaskSpec(name, arrival, name, program);
    }

    /** A single-threaded process with one CPU burst. */
    public static TaskSpec burst(String name, long arrival, long ticks) {
        return of(name, arrival, Program.burst(ticks));
    }
}
