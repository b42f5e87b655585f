package dev.timeslice.model.program;

import org.jspecify.annotations.Nullable;

/**
 * A task as a workload describes it, before it runs.
 *
 * @param name unique in the workload, not blank
 * @param arrival the tick at which it enters the system, 0 or more
 * @param process the name of its thread group; tasks of the same process share memory and end together on a fault
 * @param program what it does
 * @param attributes what a scheduler may want to know
 */
public record TaskSpec(String name, long arrival, String process, Program program, TaskAttributes attributes) {

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

    /** A task without special attributes. */
    public TaskSpec(String name, long arrival, String process, Program program) {
        this(name, arrival, process, program, TaskAttributes.NONE);
    }

    /** A single-threaded process that has the task's name. */
    public static TaskSpec of(String name, long arrival, Program program) {
        return new TaskSpec(name, arrival, name, program);
    }

    /** A single-threaded process with one CPU burst. */
    public static TaskSpec burst(String name, long arrival, long ticks) {
        return of(name, arrival, Program.burst(ticks));
    }

    /** Begins a task with attributes: one that arrives at 0, does nothing and is a process of its own, unless told otherwise. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The same task with another arrival. */
    public TaskSpec arrivingAt(long tick) {
        return new TaskSpec(name, tick, process, program, attributes);
    }

    /** The same task with another program. */
    public TaskSpec running(Program other) {
        return new TaskSpec(name, arrival, process, other, attributes);
    }

    /** The same task with other attributes. */
    public TaskSpec with(TaskAttributes other) {
        return new TaskSpec(name, arrival, process, program, other);
    }

    /** Collects what differs from a plain task. */
    public static final class Builder {
        private final String name;
        private long arrival;
        private @Nullable String process;
        private Program program = Program.of();
        private int priority = TaskAttributes.NONE.priority();
        private int nice = TaskAttributes.NONE.nice();
        private int tickets = TaskAttributes.NONE.tickets();
        private long workingSet = TaskAttributes.NONE.workingSet();
        private Affinity affinity = TaskAttributes.NONE.affinity();

        private Builder(String name) {
            this.name = name;
        }

        public Builder arrival(long tick) {
            arrival = tick;
            return this;
        }

        public Builder process(String value) {
            process = value;
            return this;
        }

        public Builder program(Program value) {
            program = value;
            return this;
        }

        /**
         * One CPU burst instead of a program.
         *
         * @param ticks 0 or more; {@link Long#MAX_VALUE} computes for ever
         */
        public Builder burst(long ticks) {
            program = ticks == 0 ? Program.of() : Program.burst(ticks);
            return this;
        }

        /**
         * So many ticks on a core in all, with I/O after every {@code ioEvery} of them, but not after the last.
         *
         * @param ticks 0 or more; {@link Long#MAX_VALUE} computes for ever
         * @param ioEvery at least 1
         * @param ioLength how long each I/O takes, at least 1
         */
        public Builder burst(long ticks, long ioEvery, long ioLength) {
            program = ticks == 0 ? Program.of() : Program.of(Instruction.computeWithIo(ticks, ioEvery, ioLength));
            return this;
        }

        public Builder priority(int value) {
            priority = value;
            return this;
        }

        public Builder nice(int value) {
            nice = value;
            return this;
        }

        public Builder tickets(int value) {
            tickets = value;
            return this;
        }

        public Builder workingSet(long value) {
            workingSet = value;
            return this;
        }

        /** Only these cores. */
        public Builder affinity(int... cores) {
            affinity = Affinity.of(cores);
            return this;
        }

        /**
         * @throws IllegalArgumentException if a value is out of its range, with the value
         */
        public TaskSpec build() {
            return new TaskSpec(
                    name,
                    arrival,
                    process == null ? name : process,
                    program,
                    new TaskAttributes(priority, nice, tickets, workingSet, affinity));
        }
    }
}
