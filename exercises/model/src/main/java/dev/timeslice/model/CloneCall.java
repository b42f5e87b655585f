package dev.timeslice.model;

import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.task.CloneFlag;
import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.TaskMemory.OutOfMemory;
import dev.timeslice.model.trace.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task by flags. What it shares with its maker the task factory decides; the kernel follows what the factory has
 * put into the new block, and sees to it that the block is one that can run.
 */
final class CloneCall {
    private final Context context;
    private final ProcessBook book;
    private final TaskFactory factory;
    private final InstructionCosts costs;
    /** Numbers of further threads come behind those that processes may have. */
    private int lastThread;

    CloneCall(Context context, ProcessBook book) {
        this.context = context;
        this.book = book;
        this.factory = context.guard().answer(() -> "the maker of task factories", context.parts()::taskFactory);
        this.costs = InstructionCosts.of(context.configuration());
        this.lastThread = context.configuration().processes().highestPid();
    }

    Effect apply(Task maker, ProcessInstruction.Clone clone) {
        if (clone.flags().contains(CloneFlag.THREAD_GROUP)) {
            return lastThread >= ProcessRules.MOST
                    ? new Effect.Refused(SystemError.EAGAIN)
                    : make(maker, clone, null, 0);
        }
        TaskGroup process = context.tasks().newProcess(clone.task());
        int parent = clone.flags().contains(CloneFlag.PARENT)
                ? book.parentOf(maker.group())
                : maker.group().pid();
        if (!book.enter(process, parent)) {
            context.tasks().remove(process);
            return new Effect.Refused(SystemError.EAGAIN);
        }
        Effect effect = make(maker, clone, process, parent);
        if (process.tasks.isEmpty()) {
            book.withdraw(process, parent);
            context.tasks().remove(process);
        }
        return effect;
    }

    /**
     * @param process the one that the task will be the first of, if it is to be no thread
     * @param parent the parent of that process
     */
    private Effect make(Task maker, ProcessInstruction.Clone clone, @Nullable TaskGroup process, int parent) {
        Memory memory = context.memories().of(maker.group());
        TaskBlock own = blockOf(maker, memory);
        int tid = process == null ? ++lastThread : process.pid();
        boolean needsStack = clone.flags().contains(CloneFlag.MEMORY) && memory.stack() != Memory.NO_STACK;
        long stack = needsStack ? memory.nextStack() : own.registers().stackPointer();
        if (needsStack && stack == Memory.NO_STACK) {
            return new Effect.Refused(SystemError.ENOMEM);
        }
        CloneResult result = ask(own, new CloneRequest(clone.flags(), tid, 0, stack));
        if (result instanceof CloneResult.InvalidFlags) {
            return new Effect.Refused(SystemError.EINVAL);
        }
        if (!(result instanceof CloneResult.Made made)) {
            return new Effect.Refused(SystemError.ENOMEM);
        }
        TaskBlock block = made.task();
        requireSound(block, own, tid, process, parent);
        if (needsStack) {
            memory.mapNextStack();
        }
        TaskGroup group = process != null && block.pid() == tid ? process : maker.group();
        if (group == process) {
            context.memories().give(process, (Memory) block.memory());
            process.take(block.files(), block.handlers());
        }
        start(maker, clone, group, block);
        return Effect.Next.INSTANCE;
    }

    private CloneResult ask(TaskBlock own, CloneRequest request) {
        return context.guard().answer(() -> "clone(" + request + ")", () -> {
            try {
                return factory.clone(own, request);
            } catch (OutOfMemory e) {
                // It came from the kernel, through the factory.
                return new CloneResult.OutOfMemory();
            }
        });
    }

    private void start(Task maker, ProcessInstruction.Clone clone, TaskGroup group, TaskBlock block) {
        String name = group == maker.group() ? context.tasks().freeName(clone.task()) : group.name;
        ProgramCounter counter = new ProgramCounter(clone.program().instructions(), costs);
        counter.start(context.configuration().emptyTicks());
        Task task = context.tasks()
                .make(new TaskSpec(name, context.now(), group.name, Program.of(), maker.attributes()), group, counter);
        task.ties().block = block;
        task.ties().stackPointer = block.registers().stackPointer();
        maker.group().remember(clone.task(), task);
        context.journal().writeWhereItIs(EventKind.SPAWN, maker, block.tid());
        context.admission().born(task);
    }

    private void requireSound(TaskBlock block, TaskBlock maker, int tid, @Nullable TaskGroup process, int parent) {
        boolean thread = block.pid() == maker.pid();
        if (block.tid() != tid || !(thread || (process != null && block.pid() == tid))) {
            throw context.guard()
                    .broken(
                            ContractRule.CLONE_NUMBERS_TASKS,
                            "clone for tid " + tid + " returned tid " + block.tid() + " and pid " + block.pid());
        }
        if (block.registers() == maker.registers()) {
            throw context.guard()
                    .broken(ContractRule.CLONE_KEEPS_REGISTERS_APART, "clone returned the registers of the maker");
        }
        if (!(block.memory() instanceof Memory) || (thread && block.memory() != maker.memory())) {
            throw context.guard()
                    .broken(
                            ContractRule.CLONE_GIVES_A_MEMORY,
                            "clone returned a " + (thread ? "thread" : "process") + " with a memory of its own making");
        }
        if (!thread && block.parent() != parent) {
            throw context.guard()
                    .broken(
                            ContractRule.CLONE_NUMBERS_TASKS,
                            "clone returned " + block.parent() + " as parent, and not " + parent);
        }
    }

    /** The block of a task as it is now. */
    private TaskBlock blockOf(Task task, Memory memory) {
        TaskGroup group = task.group();
        TaskTies ties = task.ties();
        TaskBlock known = ties.block;
        int tid = known != null ? known.tid() : group.tasks.get(0) == task ? group.pid() : ++lastThread;
        if (ties.stackPointer == Memory.NO_STACK) {
            ties.stackPointer = memory.stack();
        }
        Registers registers = known != null ? known.registers() : new Registers();
        registers.setProgramCounter(task.counter().index());
        registers.setStackPointer(ties.stackPointer);
        // A thread may have been made with tables of its own, which the group does not know of.
        TaskBlock now = new TaskBlock(
                tid,
                group.pid(),
                book.parentOf(group),
                memory,
                known != null ? known.files() : group.files(),
                known != null ? known.handlers() : group.handlers(),
                registers);
        ties.block = now;
        return now;
    }
}
