package dev.timeslice.model;

import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.TaskSwitch;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.EventKind;
import org.jspecify.annotations.Nullable;

/** Gives cores to tasks as the policy wants it, and takes cores back for newcomers. */
final class Dispatcher {
    private final SwitchCosts costs;
    private final IoRules io;
    private final Journal journal;
    private final Clock clock;
    private final Cores cores;
    private final GuardedPolicy policy;
    private final Admission admission;
    private final Processor processor;
    private final Memories memories;
    private final PartGuard guard;
    /** {@code null} where the knobs say what a switch costs. */
    private final @Nullable SwitchCost switchCost;

    Dispatcher(
            Configuration configuration,
            Parts parts,
            PartGuard guard,
            Memories memories,
            Journal journal,
            Cores cores,
            GuardedPolicy policy,
            Admission admission,
            Processor processor) {
        this.costs = configuration.switches();
        this.io = configuration.io();
        this.journal = journal;
        this.clock = journal.clock();
        this.cores = cores;
        this.policy = policy;
        this.admission = admission;
        this.processor = processor;
        this.memories = memories;
        this.guard = guard;
        this.switchCost = parts.switchCost(costs);
    }

    /** Interrupts and fills cores until nobody wants another change at this tick. */
    void settle() {
        if (!cores.someIdle()) {
            interruptForNewcomer();
        }
        boolean changed;
        do {
            changed = fillIdleCores();
            // Instructions that take no time may have woken somebody, or given up the core again.
            admission.wakeUp(this::resume);
            admission.putBack();
            // A free core that takes nobody is no reason not to ask for another one.
            changed |= (!cores.someIdle() || !changed) && interruptForNewcomer();
        } while (changed);
        admission.forgetNewcomers();
        if (admission.ready() > 0 && cores.allIdle()) {
            throw policy.idleWhileReady(admission.ready());
        }
    }

    /** What becomes of a task that woke. */
    void resume(Task task) {
        Core kept = task.core;
        if (kept != null) {
            cores.occupy(kept, task);
            task.take(kept);
            processor.start(kept, task);
        } else if (io.done() == IoDone.RUN_IMMEDIATE && makeRoom(task)) {
            put(cores.get(task.lastCore), task);
        } else {
            admission.queue(task);
        }
    }

    /** Takes a core from its task for the policy; {@code null} if that is not possible now. */
    @Nullable
    Task preempt(Core core) {
        Task running = core.task;
        if (running == null || core.interruptibleFrom() > clock.now) {
            return null;
        }
        processor.surrender(core, running);
        return running;
    }

    private boolean makeRoom(Task task) {
        if (task.lastCore == SchedulingPolicy.NO_CORE) {
            return false;
        }
        Core core = cores.get(task.lastCore);
        Task running = core.task;
        if (running == null) {
            return true;
        }
        if (core.interruptibleFrom() > clock.now) {
            return false;
        }
        processor.interrupt(core, running);
        return true;
    }

    /** Asks for the newcomers in turn until one gets a core; whether one did. */
    private boolean interruptForNewcomer() {
        for (Task task = admission.nextNewcomer(); task != null; task = admission.nextNewcomer()) {
            int number = policy.interrupt(task);
            if (number != SchedulingPolicy.NO_CORE && interrupt(cores.get(number), task)) {
                return true;
            }
        }
        return false;
    }

    private boolean interrupt(Core core, Task newcomer) {
        Task running = core.task;
        if (running == null || core.kept) {
            return false;
        }
        if (core.settled > clock.now) {
            core.postponed.add(newcomer);
            if (!core.switching) {
                processor.setTimer(core, running);
            }
            return false;
        }
        processor.interrupt(core, running);
        admission.putBack();
        return true;
    }

    private boolean fillIdleCores() {
        boolean filled = false;
        for (int number = cores.nextIdle(0);
                number >= 0 && admission.ready() > 0;
                number = cores.nextIdle(number + 1)) {
            filled |= fill(cores.get(number));
        }
        return filled;
    }

    /** Gives the core a task, if the policy has one for it; whether it did. */
    private boolean fill(Core core) {
        Task task = policy.pick(core.number);
        while (task != null && task.toBeDropped) {
            task.toBeDropped = false;
            task = policy.pick(core.number);
        }
        if (task == null) {
            return false;
        }
        admission.release();
        put(core, task);
        return true;
    }

    private void put(Core core, Task task) {
        cores.occupy(core, task);
        task.take(core);
        long ticks = switchTicks(core, task) + policy.fetchCost(task, core.number);
        if (ticks > 0) {
            journal.write(core, EventKind.SWITCH, task, ticks);
            core.switching = true;
            long end = clock.in(ticks);
            cores.timers.set(core, end);
            core.settled = end + costs.firstTicks();
        } else {
            core.settled = clock.now;
            processor.start(core, task);
        }
    }

    private long switchTicks(Core core, Task task) {
        return switchCost == null ? switchTicksByKnobs(core, task) : switchTicks(switchCost, core, task);
    }

    private long switchTicks(SwitchCost model, Core core, Task task) {
        Task previous = core.previous;
        TaskSwitch change = new TaskSwitch(
                core.number,
                previous == null ? TaskSwitch.NONE : previous.id(),
                previous == null
                        ? TaskSwitch.NONE
                        : memories.of(previous.group()).id(),
                task.id(),
                memories.of(task.group()).id(),
                task.lastCore == SchedulingPolicy.NO_CORE ? TaskSwitch.NONE : task.lastCore);
        long ticks = guard.answer(() -> "ticks(" + change + ")", () -> model.ticks(change));
        if (ticks < 0) {
            throw guard.broken(ContractRule.SWITCH_COST_IS_NOT_NEGATIVE, "ticks(" + change + ") returned " + ticks);
        }
        return ticks;
    }

    private long switchTicksByKnobs(Core core, Task task) {
        Task previous = core.previous;
        boolean migrates = task.lastCore != SchedulingPolicy.NO_CORE && task.lastCore != core.number;
        boolean pays = switch (costs.charge()) {
            case BETWEEN_DIFFERENT_TASKS -> previous != null && previous != task;
            case ALSO_FIRST -> previous != task;
            case BETWEEN_SLICES -> previous != null;
        };
        long ticks = pays ? costs.perSwitch() : 0;
        if (pays && previous != null && previous.group() != task.group()) {
            ticks += costs.perProcess();
        }
        return migrates ? ticks + costs.perMigration() : ticks;
    }
}
