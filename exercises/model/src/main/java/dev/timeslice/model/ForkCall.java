package dev.timeslice.model;

import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.task.TaskMemory.OutOfMemory;
import dev.timeslice.model.trace.EventKind;

/** Duplicates a process: its memory, its open files and handlers, and of its tasks the one that calls. */
final class ForkCall {
    private final Context context;
    private final ProcessBook book;
    private final InstructionCosts costs;

    ForkCall(Context context, ProcessBook book) {
        this.context = context;
        this.book = book;
        this.costs = InstructionCosts.of(context.configuration());
    }

    Effect apply(Task parent, ProcessInstruction.Fork fork) {
        Memory memory;
        try {
            memory = context.memories().of(parent.group()).copy();
        } catch (OutOfMemory e) {
            return new Effect.Refused(SystemError.ENOMEM);
        }
        String wanted = fork.child() == null ? parent.name() : fork.child();
        TaskGroup process = context.tasks().newProcess(wanted);
        context.memories().give(process, memory);
        if (!book.enter(process, pid(parent))) {
            memory.drop();
            context.tasks().remove(process);
            return new Effect.Refused(SystemError.EAGAIN);
        }
        process.inherit(parent.group());
        Task child = context.tasks()
                .make(
                        new TaskSpec(process.name, context.now(), process.name, Program.of(), parent.attributes()),
                        process,
                        counter(parent, fork));
        child.ties().stackPointer = parent.ties().stackPointer;
        parent.group().remember(wanted, child);
        context.journal().writeWhereItIs(EventKind.SPAWN, parent, pid(child));
        context.admission().born(child);
        return Effect.Next.INSTANCE;
    }

    private ProgramCounter counter(Task parent, ProcessInstruction.Fork fork) {
        Program program = fork.program();
        if (program == null) {
            return parent.counter().afterThis();
        }
        ProgramCounter counter = new ProgramCounter(program.instructions(), costs);
        counter.start(context.configuration().emptyTicks());
        return counter;
    }

    private static int pid(Task task) {
        return task.group().pid();
    }
}
