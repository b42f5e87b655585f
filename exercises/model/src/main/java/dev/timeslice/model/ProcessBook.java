package dev.timeslice.model;

import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.process.WaitResult;
import dev.timeslice.model.trace.EventKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the process table up to date, and holds it to its contract. */
final class ProcessBook {
    private final ProcessTable table;
    private final int highestPid;
    private final PartGuard guard;
    private final Consumer<Task> waker;
    /** Those in the table, zombies too, and some that were there once and whose number nobody else has got since. */
    private final Map<Integer, TaskGroup> byPid = new HashMap<>();

    ProcessBook(ProcessTable table, int highestPid, PartGuard guard, Consumer<Task> waker) {
        this.table = table;
        this.highestPid = highestPid;
        this.guard = guard;
        this.waker = waker;
    }

    /** Gives a process a line in the table; whether there was room. */
    boolean enter(TaskGroup process, int parent) {
        String call = "spawn(" + parent + ", " + process + ")";
        SpawnResult result = guard.answer(() -> call, () -> table.spawn(parent, process.name));
        if (!(result instanceof SpawnResult.Spawned spawned) || spawned.pid() > highestPid) {
            return false;
        }
        // Of one that has ended nobody tells the kernel when it is taken out: the root reaps zombies that it adopts.
        TaskGroup holder = byPid.get(spawned.pid());
        if (spawned.pid() <= ProcessTable.ROOT || (holder != null && holder.living > 0)) {
            throw guard.broken(ContractRule.SPAWN_GIVES_A_FREE_NUMBER, call + " returned " + spawned);
        }
        process.line = new ProcessLine(spawned.pid());
        byPid.put(spawned.pid(), process);
        return true;
    }

    /** One of the workload's processes, which are the root's children. */
    private void enterFromWorkload(TaskGroup process) {
        if (!enter(process, ProcessTable.ROOT)) {
            throw new IllegalArgumentException(
                    "there is no number for the process " + process + "; the highest pid is " + highestPid);
        }
    }

    /** Something has happened to a task, which may change the state of its process. */
    void observe(EventKind kind, Task task) {
        Task.Activity next = Task.Activity.after(kind);
        if (next == null) {
            return;
        }
        ProcessLine line = account(task, next);
        // When the last task is gone there is no state but the end.
        if (task.group().living > 0) {
            tell(line);
        }
    }

    /** A task that arrived before anybody kept a table. */
    void catchUp(Task task, Task.Activity activity) {
        tell(account(task, activity));
    }

    private ProcessLine account(Task task, Task.Activity next) {
        TaskGroup process = task.group();
        if (process.line == null) {
            enterFromWorkload(process);
        }
        ProcessLine line = process.ownLine();
        TaskTies ties = task.ties();
        count(line, ties.activity, -1);
        count(line, next, 1);
        ties.activity = next;
        return line;
    }

    /** A process has ended: those who wait for it are asked again. */
    void exit(TaskGroup process, int status) {
        ProcessLine line = process.line;
        if (line == null) {
            return;
        }
        int pid = line.pid;
        TaskGroup parent = byPid.get(parentOf(process));
        guard.tell(() -> "exit(" + pid + ", " + status + ")", () -> table.exit(pid, status));
        ProcessEntry left = entry(pid);
        if (left == null) {
            byPid.remove(pid);
        } else if (left.state() != ProcessState.ZOMBIE) {
            throw guard.broken(
                    ContractRule.EXIT_LEAVES_A_ZOMBIE,
                    "after exit(" + pid + ", " + status + ") the process is " + left.state());
        }
        if (parent != null) {
            wakeWaiters(parent.ownLine());
        }
    }

    /** The pid of a process's parent, at present. */
    int parentOf(TaskGroup process) {
        int pid = process.ownLine().pid;
        ProcessEntry entry = entry(pid);
        if (entry == null) {
            throw guard.broken(ContractRule.LIVING_PROCESS_HAS_A_LINE, "entry(" + pid + ") returned null");
        }
        return entry.parent();
    }

    /** Asks for a child that has ended; {@code null} stands for any child. */
    WaitResult waitFor(TaskGroup parent, @Nullable TaskGroup child) {
        ProcessLine line = parent.ownLine();
        int wanted = child == null ? ProcessTable.ANY_CHILD : child.ownLine().pid;
        String call = "waitFor(" + line.pid + ", " + wanted + ")";
        WaitResult result = guard.answer(() -> call, () -> table.waitFor(line.pid, wanted));
        if (result instanceof WaitResult.Reaped reaped) {
            TaskGroup ended = byPid.get(reaped.pid());
            if (ended == null || ended.living > 0 || (child != null && ended != child)) {
                throw guard.broken(ContractRule.WAIT_REAPS_AN_ENDED_CHILD, call + " returned " + reaped);
            }
            byPid.remove(reaped.pid());
            // Another thread may wait for the same child, and never get it now.
            wakeWaiters(line);
        }
        return result;
    }

    KillResult kill(TaskGroup target, Signal signal) {
        int pid = target.ownLine().pid;
        return guard.answer(() -> "kill(" + pid + ", " + signal + ")", () -> table.kill(pid, signal));
    }

    /** Takes a line out again that was entered for a process which could not be made after all. */
    void withdraw(TaskGroup process, int parent) {
        int pid = process.ownLine().pid;
        exit(process, ExitStatus.SUCCESS);
        if (byPid.remove(pid) != null) {
            guard.answer(() -> "waitFor(" + parent + ", " + pid + ")", () -> table.waitFor(parent, pid));
        }
    }

    private @Nullable ProcessEntry entry(int pid) {
        return guard.<@Nullable ProcessEntry>ask(() -> "entry(" + pid + ")", () -> table.entry(pid));
    }

    private void tell(ProcessLine line) {
        ProcessState next = line.stateOfTasks();
        if (next == line.state) {
            return;
        }
        // What happens within one tick may skip a state that the table has to see.
        if (line.state == ProcessState.NEW || (line.state == ProcessState.BLOCKED && next == ProcessState.RUNNING)) {
            change(line, ProcessState.READY);
        } else if (line.state == ProcessState.READY && next == ProcessState.BLOCKED) {
            change(line, ProcessState.RUNNING);
        }
        if (next != line.state) {
            change(line, next);
        }
    }

    private void change(ProcessLine line, ProcessState next) {
        guard.tell(() -> "change(" + line.pid + ", " + next + ")", () -> table.change(line.pid, next));
        line.state = next;
    }

    private void wakeWaiters(ProcessLine line) {
        List<Task> waiters = List.copyOf(line.waiters);
        line.waiters.clear();
        waiters.forEach(waker);
    }

    private static void count(ProcessLine line, Task.Activity activity, int by) {
        if (activity == Task.Activity.RUNNING) {
            line.running += by;
        } else if (activity == Task.Activity.READY) {
            line.ready += by;
        }
    }
}
