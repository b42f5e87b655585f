package dev.timeslice.model.program;

import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.task.CloneFlag;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An instruction by which tasks and processes make each other, wait for each other, and end. It takes no ticks. */
public sealed interface ProcessInstruction extends Instruction {

    /** Whether the task may sleep or end by it. */
    default boolean mayStop() {
        return this instanceof Join || this instanceof WaitForChild || this instanceof Fault || this instanceof Kill;
    }

    static ProcessInstruction fork() {
        return new Fork(null, null);
    }

    static ProcessInstruction fork(String child, Program program) {
        return new Fork(child, program);
    }

    static ProcessInstruction exec(Program program) {
        return new Exec(program);
    }

    static ProcessInstruction cloneTask(String task, Set<CloneFlag> flags, Program program) {
        return new Clone(task, flags, program);
    }

    /** Makes a thread of the same process, as a library for threads does. */
    static ProcessInstruction thread(String task, Program program) {
        return new Clone(
                task,
                EnumSet.of(CloneFlag.MEMORY, CloneFlag.FILES, CloneFlag.SIGNAL_HANDLERS, CloneFlag.THREAD_GROUP),
                program);
    }

    static ProcessInstruction join(String task) {
        return new Join(task);
    }

    static ProcessInstruction waitForChild() {
        return new WaitForChild(null);
    }

    static ProcessInstruction waitForChild(String child) {
        return new WaitForChild(child);
    }

    static ProcessInstruction kill(String process, Signal signal) {
        return new Kill(process, signal);
    }

    static ProcessInstruction fault(FaultCause cause) {
        return new Fault(cause);
    }

    /**
     * Duplicates the process: the child has one task, a copy of the one that forks.
     *
     * @param child the name of the new process and of its task; {@code null} for the parent's name with a number behind. A
     *     name that is taken gets a number behind too
     * @param program what the child does instead of the rest of the parent's program, as behind {@code if (fork() == 0)};
     *     {@code null} if it goes on with what follows the fork, like its parent
     */
    record Fork(@Nullable String child, @Nullable Program program) implements ProcessInstruction {
        public Fork {
            requireName("child", child);
        }

        @Override
        public Optional<Program> startedProgram() {
            return Optional.ofNullable(program);
        }
    }

    /** Runs another program in the same process, from its first instruction: the process's other tasks end. */
    record Exec(Program program) implements ProcessInstruction {
        @Override
        public Optional<Program> startedProgram() {
            return Optional.of(program);
        }
    }

    /**
     * Makes a task that shares with this one what the flags name.
     *
     * @param task its name; one that is taken gets a number behind
     * @param program what it does
     */
    record Clone(String task, Set<CloneFlag> flags, Program program) implements ProcessInstruction {
        public Clone {
            requireName("task", task);
            flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        }

        @Override
        public Optional<Program> startedProgram() {
            return Optional.of(program);
        }
    }

    /**
     * Sleeps until a task has ended.
     *
     * @param task one that this task's process has made under that name, else the task of the workload with that name
     */
    record Join(String task) implements ProcessInstruction {}

    /**
     * Sleeps until a child process has ended, and takes its exit status.
     *
     * @param child the name under which it was forked; {@code null} for any child
     */
    record WaitForChild(@Nullable String child) implements ProcessInstruction {}

    /**
     * Sends a signal to a process.
     *
     * @param process one that this task's process has made under that name, else the process of the workload with that
     *     name
     */
    record Kill(String process, Signal signal) implements ProcessInstruction {}

    /** Something goes wrong here. */
    record Fault(FaultCause cause) implements ProcessInstruction {}

    private static void requireName(String what, @Nullable String name) {
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("a " + what + " needs a name, found <" + name + ">");
        }
    }
}
