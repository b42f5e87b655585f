package dev.timeslice.model;

import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.WaitResult;
import dev.timeslice.model.program.ProcessInstruction;
import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.task.TaskMemory.OutOfMemory;
import dev.timeslice.model.trace.EventKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets instructions on tasks and processes take effect. */
final class ProcessCalls {
    private final Context context;
    private final ProcessBook book;
    private final ForkCall forks;
    private final Faults faults;
    private @Nullable CloneCall clones;

    ProcessCalls(Context context, ProcessBook book, Faults faults) {
        this.context = context;
        this.book = book;
        this.faults = faults;
        this.forks = new ForkCall(context, book);
    }

    Effect apply(Task task, ProcessInstruction instruction) {
        if (instruction instanceof ProcessInstruction.Fork fork) {
            return forks.apply(task, fork);
        }
        if (instruction instanceof ProcessInstruction.Clone clone) {
            return clones().apply(task, clone);
        }
        if (instruction instanceof ProcessInstruction.Exec) {
            return exec(task);
        }
        if (instruction instanceof ProcessInstruction.Join join) {
            return join(task, join.task());
        }
        if (instruction instanceof ProcessInstruction.WaitForChild wait) {
            return waitForChild(task, wait.child());
        }
        if (instruction instanceof ProcessInstruction.Kill kill) {
            return kill(task, kill);
        }
        if (instruction instanceof ProcessInstruction.Fault fault) {
            return faults.of(task, fault.cause());
        }
        throw new IllegalStateException("no meaning for " + instruction);
    }

    private CloneCall clones() {
        if (clones == null) {
            clones = new CloneCall(context, book);
        }
        return clones;
    }

    private Effect exec(Task task) {
        Memory before = context.memories().of(task.group());
        Memory fresh;
        try {
            fresh = before.fresh();
        } catch (OutOfMemory e) {
            return new Effect.Refused(SystemError.ENOMEM);
        }
        if (fresh != before) {
            context.memories().give(task.group(), fresh);
            context.memories().switchTo(Objects.requireNonNull(task.core), task);
        }
        task.ties().stackPointer = Memory.NO_STACK;
        context.journal().writeWhereItIs(EventKind.EXEC, task, 0);
        return Effect.EndSiblings.INSTANCE;
    }

    private Effect join(Task task, String name) {
        Task made = task.group().made(name);
        Task target = made != null ? made : context.tasks().named(name);
        if (target == null) {
            return new Effect.Refused(SystemError.ESRCH);
        }
        if (target == task) {
            return new Effect.Refused(SystemError.EDEADLK);
        }
        if (target.state == Task.State.ENDED) {
            context.journal().writeWhereItIs(EventKind.JOIN, task, target.id());
            return Effect.Next.INSTANCE;
        }
        target.ties().addJoiner(task);
        return Effect.Await.INSTANCE;
    }

    private Effect waitForChild(Task task, @Nullable String name) {
        TaskGroup child = name == null ? null : task.group().child(name);
        if (name != null && child == null) {
            return new Effect.Refused(SystemError.ECHILD);
        }
        WaitResult result = book.waitFor(task.group(), child);
        if (result instanceof WaitResult.Reaped reaped) {
            context.journal().writeWhereItIs(EventKind.REAP, task, reaped.pid());
            return Effect.Next.INSTANCE;
        }
        if (result instanceof WaitResult.NoChild) {
            return new Effect.Refused(SystemError.ECHILD);
        }
        task.group().ownLine().waiters.add(task);
        return Effect.Await.INSTANCE;
    }

    private Effect kill(Task task, ProcessInstruction.Kill kill) {
        TaskGroup made = task.group().child(kill.process());
        TaskGroup target = made != null ? made : context.tasks().process(kill.process());
        // A process of the workload that has not arrived yet is in no table.
        if (target == null || target.line == null) {
            return new Effect.Refused(SystemError.ESRCH);
        }
        KillResult result = book.kill(target, kill.signal());
        if (result instanceof KillResult.NoSuchProcess) {
            return new Effect.Refused(SystemError.ESRCH);
        }
        if (result instanceof KillResult.Refused) {
            return new Effect.Refused(SystemError.EPERM);
        }
        context.journal().writeWhereItIs(EventKind.SIGNAL, task, kill.signal().number());
        if (!(result instanceof KillResult.Ends ends)) {
            return Effect.Next.INSTANCE;
        }
        return target == task.group()
                ? new Effect.EndProcess(ends.status())
                : new Effect.EndOther(target, ends.status());
    }
}
