package dev.timeslice.model;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets instructions take effect on the memories and pipes of a workload, and holds those parts to their contracts.
 */
final class Interpreter {

    private final Journal journal;
    private final Workload workload;
    private final PipeSleepers sleepers = new PipeSleepers();
    private final Consumer<Task> waker;

    Interpreter(Journal journal, Workload workload, Consumer<Task> waker) {
        this.journal = journal;
        this.workload = workload;
        this.waker = waker;
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
            return access(task, load.virtualAddress(), Access.READ, EventKind.LOAD);
        }
        if (instruction instanceof Instruction.Store store) {
            return access(task, store.virtualAddress(), Access.WRITE, EventKind.STORE);
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
        throw new IllegalStateException("no meaning for " + instruction);
    }

    private Effect access(Task task, long address, Access access, EventKind kind) {
        String call = "translate(" + address + ", " + access + ")";
        Translation translation =
                ask(call, () -> workload.memoryOf(task.process()).translate(address, access));
        if (translation instanceof Translation.Mapped mapped) {
            journal.writeWhereItIs(kind, task, mapped.physicalAddress());
            return Effect.Next.INSTANCE;
        }
        if (translation instanceof Translation.Fault) {
            journal.writeWhereItIs(EventKind.FAULT, task, address);
            return new Effect.EndProcess(ExitStatus.MEMORY_FAULT);
        }
        throw broken(ContractRule.TRANSLATE_TO_SOMETHING, call + " returned null");
    }

    private Effect write(Task task, Instruction.Write write) {
        int offered = write.length() - task.written;
        String call = "write of " + offered + " bytes";
        WriteResult result = ask(call, () -> write.pipe().write(write.from(task.written)));
        if (result instanceof WriteResult.WouldBlock) {
            sleepers.add(write.pipe(), PipeSleepers.End.WRITER, task);
            return Effect.AwaitPipe.INSTANCE;
        }
        if (result instanceof WriteResult.BrokenPipe) {
            return new Effect.EndProcess(ExitStatus.BROKEN_PIPE);
        }
        if (!(result instanceof WriteResult.Accepted accepted)
                || accepted.count() > offered
                || (accepted.count() == 0 && offered > 0)) {
            throw broken(ContractRule.WRITE_TAKES_SOME, call + " returned " + result);
        }
        task.written += accepted.count();
        journal.writeWhereItIs(EventKind.WRITE, task, accepted.count());
        wake(write.pipe(), PipeSleepers.End.READER);
        // The rest is offered at once: either it fits, or the pipe says that it would block.
        return task.written == write.length() ? Effect.Next.INSTANCE : write(task, write);
    }

    private Effect read(Task task, Instruction.Read read) {
        String call = "read(" + read.max() + ")";
        ReadResult result = ask(call, () -> read.pipe().read(read.max()));
        if (result instanceof ReadResult.WouldBlock) {
            sleepers.add(read.pipe(), PipeSleepers.End.READER, task);
            return Effect.AwaitPipe.INSTANCE;
        }
        if (result instanceof ReadResult.EndOfFile) {
            journal.writeWhereItIs(EventKind.READ, task, 0);
            return Effect.Next.INSTANCE;
        }
        if (!(result instanceof ReadResult.Data data) || data.bytes().length > read.max()) {
            throw broken(ContractRule.READ_GIVES_AT_MOST_MAX, call + " returned " + result);
        }
        journal.writeWhereItIs(EventKind.READ, task, data.bytes().length);
        wake(read.pipe(), PipeSleepers.End.WRITER);
        return Effect.Next.INSTANCE;
    }

    private Effect close(Pipe pipe, String call, Runnable close) {
        ask(call, () -> {
            close.run();
            return Effect.Next.INSTANCE;
        });
        // Readers learn of the end of the file, writers of the broken pipe.
        wake(pipe, PipeSleepers.End.READER);
        wake(pipe, PipeSleepers.End.WRITER);
        return Effect.Next.INSTANCE;
    }

    private void wake(Pipe pipe, PipeSleepers.End end) {
        sleepers.takeAll(pipe, end).forEach(waker);
    }

    private <T> T ask(String call, Supplier<T> part) {
        try {
            return part.get();
        } catch (NotImplemented e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ContractViolation(
                    ContractRule.DO_NOT_THROW,
                    journal.clock().now,
                    call + " threw " + e.getClass().getName(),
                    e);
        }
    }

    private ContractViolation broken(ContractRule rule, String detail) {
        return new ContractViolation(rule, journal.clock().now, detail, null);
    }
}
