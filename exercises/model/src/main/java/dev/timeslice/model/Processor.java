package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.trace.EventKind;
import java.util.List;
import java.util.Map;

/** Lets tasks run on their cores: begins, goes on from instruction to instruction, and takes them off again. */
final class Processor {
    private final Configuration configuration;
    private final Clock clock;
    private final Journal journal;
    private final Cores cores;
    private final GuardedPolicy policy;
    private final Admission admission;
    private final Interpreter interpreter;
    private final DueQueue<Task> io;
    private final Map<String, List<Task>> processes;
    private int live;

    Processor(
            Configuration configuration,
            Journal journal,
            Cores cores,
            GuardedPolicy policy,
            Admission admission,
            Interpreter interpreter,
            DueQueue<Task> io,
            TaskTable tasks) {
        this.configuration = configuration;
        this.clock = journal.clock();
        this.journal = journal;
        this.cores = cores;
        this.policy = policy;
        this.admission = admission;
        this.interpreter = interpreter;
        this.io = io;
        this.processes = tasks.processes();
        this.live = tasks.all().size();
    }

    /** How many tasks have not ended. */
    int live() {
        return live;
    }

    /** The present work of a core is over. */
    void due(Core core) {
        Task task = core.task;
        // An instruction on another core at this very tick may have ended the task's process.
        if (task == null) {
            return;
        }
        if (core.switching) {
            core.switching = false;
            start(core, task);
        } else {
            core.account();
            proceed(core, task);
        }
        askAgainFor(core);
    }

    /** The task that has the core begins to run. */
    void start(Core core, Task task) {
        journal.write(core, EventKind.RUN, task, 0);
        task.lastCore = core.number;
        core.since = clock.now;
        if (core.cache != null) {
            core.cache.started(task);
        }
        core.sliceEnd = clock.in(policy.quantum(task));
        proceed(core, task);
    }

    /** Takes a running task off its core; it stays ready. */
    void interrupt(Core core, Task task) {
        core.account();
        requeue(core, task, EventKind.PREEMPT, ReadyCause.PREEMPTED);
    }

    /** Takes a running task off its core and leaves it to the policy, which asked for it. */
    void surrender(Core core, Task task) {
        core.account();
        free(core, task);
        journal.write(core, EventKind.PREEMPT, task, 0);
        admission.hold(task);
    }

    /** Sees to it that the core is looked at again, at the latest when it can be interrupted. */
    void setTimer(Core core, Task task) {
        long tick = Math.min(clock.in(core.ticksFor(task, task.counter().ticksLeft())), core.sliceEnd);
        if (!core.postponed.isEmpty() && core.settled > clock.now) {
            tick = Math.min(tick, core.settled);
        }
        cores.timers.set(core, tick);
    }

    /** Lets instructions take effect until one needs time or the task loses its core. */
    private void proceed(Core core, Task task) {
        while (true) {
            ProgramCounter counter = task.counter();
            if (counter.ticksLeft() > 0) {
                if (clock.now >= core.sliceEnd) {
                    requeue(core, task, EventKind.EXPIRE, ReadyCause.QUANTUM_EXPIRED);
                } else {
                    setTimer(core, task);
                }
                return;
            }
            if (counter.finishIo()) {
                continue;
            }
            Instruction instruction = task.current();
            if (instruction == null) {
                if (standsIdle(core)) {
                    counter.pad(core.sliceEnd - clock.now);
                    continue;
                }
                end(task, ExitStatus.SUCCESS);
                return;
            }
            Effect effect = interpreter.apply(task, instruction);
            if (!(effect instanceof Effect.AwaitPipe)) {
                task.advance();
            }
            if (!(effect instanceof Effect.Next)) {
                leave(core, task, effect);
                return;
            }
        }
    }

    /** Whether a task that is done has to sit its quantum out. */
    private boolean standsIdle(Core core) {
        return configuration.wholeSlices() && core.sliceEnd != Configuration.NEVER && clock.now < core.sliceEnd;
    }

    private void leave(Core core, Task task, Effect effect) {
        if (effect instanceof Effect.GiveUp) {
            requeue(core, task, EventKind.YIELD, ReadyCause.YIELDED);
        } else if (effect instanceof Effect.EndTask end) {
            end(task, end.status());
        } else if (effect instanceof Effect.EndProcess end) {
            for (Task member : processes.getOrDefault(task.process(), List.of())) {
                end(member, end.status());
            }
        } else if (effect instanceof Effect.AwaitIo wait) {
            sleepForIo(core, task, wait.ticks());
        } else {
            journal.write(core, EventKind.BLOCK, task, 0);
            free(core, task);
            task.state = Task.State.ASLEEP;
            policy.blocked(task);
        }
    }

    private void sleepForIo(Core core, Task task, long ticks) {
        journal.write(core, EventKind.BLOCK, task, ticks);
        if (configuration.io().switchOn() == SwitchOn.END) {
            keep(core, task);
        } else {
            free(core, task);
        }
        task.state = Task.State.ASLEEP;
        if (configuration.io().doneTicks() > 0) {
            task.counter().handleIo(configuration.io().doneTicks());
        }
        io.add(clock.in(ticks), task);
        policy.blocked(task);
    }

    /** Leaves the core to a task that sleeps. */
    private void keep(Core core, Task task) {
        core.kept = true;
        cores.timers.clear(core);
        policy.charge(task, task.sliceTicks());
    }

    private void requeue(Core core, Task task, EventKind kind, ReadyCause cause) {
        free(core, task);
        admission.leave(task, core, kind, cause);
    }

    private void free(Core core, Task task) {
        boolean charged = !core.kept;
        cores.free(core);
        task.core = null;
        if (charged) {
            policy.charge(task, task.sliceTicks());
        }
    }

    private void end(Task task, int status) {
        if (task.state == Task.State.ENDED) {
            return;
        }
        Task.State before = task.state;
        Core core = task.core;
        task.state = Task.State.ENDED;
        live--;
        if (core != null) {
            core.account();
            journal.write(core, EventKind.EXIT, task, status);
            free(core, task);
            if (core.cache != null) {
                core.cache.ended(task);
            }
        } else if (before != Task.State.NEW) {
            journal.write(EventKind.EXIT, task, status);
        }
        if (before == Task.State.READY) {
            task.toBeDropped = true;
            admission.release();
        }
        if (before != Task.State.NEW) {
            policy.ended(task);
        }
    }

    /** Newcomers that had to wait until this core could be interrupted ask once more. */
    private void askAgainFor(Core core) {
        if (!core.postponed.isEmpty() && clock.now >= core.settled) {
            core.postponed.forEach(admission::askAgain);
            core.postponed.clear();
        }
    }
}
