package dev.timeslice.testkit.tasks;

import dev.timeslice.model.process.Signal;
import dev.timeslice.model.task.CloneFlag;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Something that a task does. A task that is not there does nothing. */
public sealed interface TaskOperation {

    /** The number of the task that does it. */
    int tid();

    /** Makes a task. */
    static TaskOperation cloneTask(int tid, CloneFlag... flags) {
        Set<CloneFlag> set = EnumSet.noneOf(CloneFlag.class);
        set.addAll(Arrays.asList(flags));
        return new Clone(tid, set);
    }

    static TaskOperation cloneTask(int tid, Set<CloneFlag> flags) {
        return new Clone(tid, flags);
    }

    /** Adds 1 to the one variable in its memory. */
    static TaskOperation count(int tid) {
        return new Count(tid);
    }

    /** Opens a file. */
    static TaskOperation open(int tid) {
        return new Open(tid);
    }

    /** Closes file 0. */
    static TaskOperation close(int tid) {
        return new Close(tid);
    }

    /** Handles the signal TERM from now on. */
    static TaskOperation handle(int tid) {
        return handle(tid, Signal.TERM);
    }

    /** Handles a signal from now on. */
    static TaskOperation handle(int tid, Signal signal) {
        return new Handle(tid, signal);
    }

    /** Goes on by one instruction, a system call that pushes something on the stack and returns 1. */
    static TaskOperation step(int tid) {
        return new Step(tid);
    }

    /** {@link #cloneTask(int, Set)} */
    record Clone(int tid, Set<CloneFlag> flags) implements TaskOperation {
        public Clone {
            flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        }

        @Override
        public String toString() {
            return "task " + tid + ": clone" + flags;
        }
    }

    /** {@link #count} */
    record Count(int tid) implements TaskOperation {
        @Override
        public String toString() {
            return "task " + tid + ": x = x + 1";
        }
    }

    /** {@link #open} */
    record Open(int tid) implements TaskOperation {
        @Override
        public String toString() {
            return "task " + tid + ": open(\"new\")";
        }
    }

    /** {@link #close} */
    record Close(int tid) implements TaskOperation {
        @Override
        public String toString() {
            return "task " + tid + ": close(0)";
        }
    }

    /** {@link #handle(int, Signal)} */
    record Handle(int tid, Signal signal) implements TaskOperation {
        @Override
        public String toString() {
            return "task " + tid + ": handle " + signal + " by stop()";
        }
    }

    /** {@link #step} */
    record Step(int tid) implements TaskOperation {
        @Override
        public String toString() {
            return "task " + tid + ": one instruction";
        }
    }
}
