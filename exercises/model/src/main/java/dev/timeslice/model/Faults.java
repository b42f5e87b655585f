package dev.timeslice.model;

import dev.timeslice.model.process.Fault;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.LiveTask;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.TaskEnd;
import dev.timeslice.model.task.SignalHandlers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks who ends by a fault, and holds the answer to the contract. Needs a process table, for the numbers. */
final class Faults {
    private final Context context;
    private final FaultHandler handler;

    Faults(Context context) {
        this.context = context;
        this.handler = context.guard()
                .answer(
                        () -> "the maker of fault handlers",
                        () -> context.parts().faultHandler());
    }

    Effect of(Task task, FaultCause cause) {
        Fault fault = new Fault(cause, tid(task));
        List<LiveTask> scene = scene();
        String call = "raise(" + fault + ", " + scene + ")";
        List<TaskEnd> ends = context.guard().answer(() -> call, () -> handler.raise(fault, scene));
        Set<Integer> ended = new TreeSet<>();
        ends.forEach(end -> ended.add(end.tid()));
        boolean alone = ended.equals(Set.of(fault.tid()));
        boolean whole = ended.equals(groupOf(task, scene));
        boolean alike = ends.stream().map(TaskEnd::status).distinct().count() == 1;
        if (!(alone || whole) || !alike || ended.size() != ends.size()) {
            throw context.guard().broken(ContractRule.FAULT_ENDS_A_DOMAIN, call + " returned " + ends);
        }
        int status = ends.get(0).status();
        context.journal().writeWhereItIs(EventKind.RAISE, task, status);
        return whole ? new Effect.EndProcess(status) : new Effect.EndTask(status);
    }

    private List<LiveTask> scene() {
        List<LiveTask> scene = new ArrayList<>();
        for (Task task : context.tasks().all()) {
            if (task.state != Task.State.ENDED && task.group().line != null) {
                scene.add(new LiveTask(tid(task), task.group().pid(), handled(task)));
            }
        }
        scene.sort(Comparator.comparingInt(LiveTask::tid));
        return scene;
    }

    private static Set<Integer> groupOf(Task task, List<LiveTask> scene) {
        Set<Integer> group = new TreeSet<>();
        scene.stream().filter(one -> one.pid() == task.group().pid()).forEach(one -> group.add(one.tid()));
        return group;
    }

    private static int tid(Task task) {
        TaskTies ties = task.tiesIfAny();
        TaskBlock block = ties == null ? null : ties.block;
        if (block != null) {
            return block.tid();
        }
        // A thread of the workload, which no task has made; no process and no clone has such a number.
        return task.group().tasks.get(0) == task ? task.group().pid() : 2 * ProcessRules.MOST + task.id();
    }

    private static Set<Signal> handled(Task task) {
        TaskTies ties = task.tiesIfAny();
        TaskBlock block = ties == null ? null : ties.block;
        SignalHandlers handlers =
                block != null ? block.handlers() : task.group().handlers();
        Set<Signal> handled = EnumSet.noneOf(Signal.class);
        for (Signal signal : Signal.values()) {
            if (handlers.get(signal) != null) {
                handled.add(signal);
            }
        }
        return handled;
    }
}
