package dev.timeslice.model;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.program.ChannelInstruction;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.trace.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Lets instructions take effect: those on pipes here, the others where their parts are.
 */
final class Interpreter {

    private final Context context;
    private final TaskEnds ends;
    private final Journal journal;
    private final PartGuard guard;
    private final MemoryCalls memory;
    private final StackCalls stack;
    private final PipeSleepers sleepers = new PipeSleepers();
    /** {@code null} as long as no program has asked for any of it. */
    private @Nullable ProcessCalls processes;

    /** {@code null} as long as nothing has gone wrong. */
    private @Nullable Faults faults;

    /** {@code null} as long as no program has asked for any of it. */
    private @Nullable ChannelCalls channels;

    Interpreter(Context context, TaskEnds ends) {
        this.context = context;
        this.ends = ends;
        this.journal = context.journal();
        this.guard = context.guard();
        this.memory = new MemoryCalls(journal, context.memories(), this::refused);
        this.stack = new StackCalls(journal, memory);
    }

    /** Keeps a process table from now on, in which all processes are that have arrived before. */
    ProcessCalls keepProcesses() {
        ProcessRules rules = context.configuration().processes();
        ProcessTable table = guard.answer(
                () -> "the maker of process tables", () -> context.parts().processTable(rules));
        ProcessBook book = new ProcessBook(table, rules.highestPid(), guard, context.admission()::wake);
        for (Task task : context.tasks().all()) {
            Task.Activity activity = Task.Activity.of(task);
            if (activity != Task.Activity.ABSENT) {
                book.catchUp(task, activity);
            }
        }
        journal.tell(book);
        ends.tell(book);
        ProcessCalls calls = new ProcessCalls(context, book, faults());
        processes = calls;
        return calls;
    }

    private Faults faults() {
        if (faults == null) {
            faults = new Faults(context);
        }
        return faults;
    }

    /** The hardware has refused an access to memory. */
    private Effect refused(Task task) {
        if (!context.parts().hasFaultHandler()) {
            return new Effect.EndProcess(ExitStatus.MEMORY_FAULT);
        }
        if (processes == null) {
            // Who decides is told numbers, which only a process table gives.
            keepProcesses();
        }
        return faults().of(task, FaultCause.MEMORY);
    }

    private ChannelCalls channels() {
        if (channels == null) {
            channels = new ChannelCalls(context);
            ends.tell(channels);
        }
        return channels;
    }

    Effect apply(Task task, Instruction instruction) {
        if (instruction instanceof Instruction.Compute) {
            return Effect.Next.INSTANCE;
        }
        if (instruction instanceof Instruction.ComputeWithIo compute) {
            return task.counter().hasMoreParts() ? new Effect.AwaitIo(compute.ioLength()) : Effect.Next.INSTANCE;
        }
        if (instruction instanceof Instruction.Io io) {
            return new Effect.AwaitIo(io.ticks());
        }
        if (instruction instanceof Instruction.GiveUp) {
            return Effect.GiveUp.INSTANCE;
        }
        if (instruction instanceof Instruction.Exit exit) {
            return new Effect.EndTask(exit.status());
        }
        if (instruction instanceof Instruction.Load load) {
            return memory.load(task, load.virtualAddress());
        }
        if (instruction instanceof Instruction.Store store) {
            return memory.store(task, store.virtualAddress());
        }
        if (instruction instanceof Instruction.Allocate allocate) {
            return memory.allocate(task, allocate.bytes());
        }
        if (instruction instanceof Instruction.Call call) {
            return stack.call(task, call);
        }
        if (instruction instanceof Instruction.Return) {
            return stack.comeBack(task);
        }
        if (instruction instanceof Instruction.Write write) {
            return write(task, write);
        }
        if (instruction instanceof Instruction.Read read) {
            return read(task, read);
        }
        if (instruction instanceof Instruction.CloseWriter close) {
            return close(close.pipe(), "closeWriter", close.pipe()::closeWriter);
        }
        if (instruction instanceof Instruction.CloseReader close) {
            return close(close.pipe(), "closeReader", close.pipe()::closeReader);
        }
        if (instruction instanceof ProcessInstruction process) {
            return (processes == null ? keepProcesses() : processes).apply(task, process);
        }
        if (instruction instanceof ChannelInstruction channel) {
            return channels().apply(task, channel);
        }
        throw new IllegalStateException("no meaning for " + instruction);
    }

    private Effect write(Task task, Instruction.Write write) {
        TaskTies ties = task.ties();
        int offered = write.length() - ties.written;
        WriteResult result = guard.ask(
                () -> "write of " + offered + " bytes", () -> write.pipe().write(write.from(ties.written)));
        if (result instanceof WriteResult.WouldBlock) {
            sleepers.add(write.pipe(), PipeSleepers.End.WRITER, task);
            return Effect.Await.INSTANCE;
        }
        if (result instanceof WriteResult.BrokenPipe) {
            return new Effect.EndProcess(ExitStatus.BROKEN_PIPE);
        }
        if (!(result instanceof WriteResult.Accepted accepted)
                || accepted.count() > offered
                || (accepted.count() == 0 && offered > 0)) {
            throw guard.broken(ContractRule.WRITE_TAKES_SOME, "write of " + offered + " bytes returned " + result);
        }
        ties.written += accepted.count();
        journal.writeWhereItIs(EventKind.WRITE, task, accepted.count());
        wake(write.pipe(), PipeSleepers.End.READER);
        // The rest is offered at once: either it fits, or the pipe says that it would block.
        return ties.written == write.length() ? Effect.Next.INSTANCE : write(task, write);
    }

    private Effect read(Task task, Instruction.Read read) {
        ReadResult result =
                guard.ask(() -> "read(" + read.max() + ")", () -> read.pipe().read(read.max()));
        if (result instanceof ReadResult.WouldBlock) {
            sleepers.add(read.pipe(), PipeSleepers.End.READER, task);
            return Effect.Await.INSTANCE;
        }
        if (result instanceof ReadResult.EndOfFile) {
            journal.writeWhereItIs(EventKind.READ, task, 0);
            return Effect.Next.INSTANCE;
        }
        if (!(result instanceof ReadResult.Data data) || data.bytes().length > read.max()) {
            throw guard.broken(ContractRule.READ_GIVES_AT_MOST_MAX, "read(" + read.max() + ") returned " + result);
        }
        journal.writeWhereItIs(EventKind.READ, task, data.bytes().length);
        wake(read.pipe(), PipeSleepers.End.WRITER);
        return Effect.Next.INSTANCE;
    }

    private Effect close(Pipe pipe, String call, Runnable close) {
        guard.tell(() -> call, close);
        // Readers learn of the end of the file, writers of the broken pipe.
        wake(pipe, PipeSleepers.End.READER);
        wake(pipe, PipeSleepers.End.WRITER);
        return Effect.Next.INSTANCE;
    }

    private void wake(Pipe pipe, PipeSleepers.End end) {
        sleepers.takeAll(pipe, end).forEach(context.admission()::wake);
    }
}
