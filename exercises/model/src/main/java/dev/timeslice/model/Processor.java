package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.trace.EventKind;
import org.jspecify.annotations.Nullable;

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
    private final Memories memories;
    private final TaskEnds ends;
    private final TaskTable tasks;
    private int ended;

    Processor(
            Configuration configuration,
            Journal journal,
            Cores cores,
            GuardedPolicy policy,
            Admission admission,
            Interpreter interpreter,
            DueQueue<Task> io,
            Memories memories,
            TaskEnds ends,
            TaskTable tasks) {
        this.configuration = configuration;
        this.clock = journal.clock();
        this.journal = journal;
        this.cores = cores;
        this.policy = policy;
        this.admission = admission;
        this.interpreter = interpreter;
        this.io = io;
        this.memories = memories;
        this.ends = ends;
        this.tasks = tasks;
    }

    /** How many tasks have not ended. */
    int live() {
        return tasks.all().size() - ended;
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
        memories.switchTo(core, task);
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
            if (effect == Effect.Next.INSTANCE) {
                task.advance();
            } else if (!goesOn(task, effect)) {
                leave(core, task, effect);
                return;
            }
        }
    }

    /** Whether the task keeps its core although its instruction has done more than others; if so, that is seen to here. */
    private boolean goesOn(Task task, Effect effect) {
        if (effect instanceof Effect.Hold hold) {
            task.counter().pad(hold.ticks());
        } else if (effect instanceof Effect.Refused refused) {
            journal.writeError(task, refused.error());
            task.skip();
        } else if (effect instanceof Effect.EndOther other) {
            endAll(other.process(), null, other.status());
            task.advance();
        } else if (effect instanceof Effect.EndSiblings) {
            endAll(task.group(), task, ExitStatus.SUCCESS);
            task.advance();
        } else {
            return false;
        }
        return true;
    }

    /** Whether a task that is done has to sit its quantum out. */
    private boolean standsIdle(Core core) {
        return configuration.wholeSlices() && core.sliceEnd != Configuration.NEVER && clock.now < core.sliceEnd;
    }

    private void leave(Core core, Task task, Effect effect) {
        if (effect instanceof Effect.GiveUp) {
            task.advance();
            requeue(core, task, EventKind.YIELD, ReadyCause.YIELDED);
        } else if (effect instanceof Effect.EndTask end) {
            end(task, end.status());
        } else if (effect instanceof Effect.EndProcess end) {
            endAll(task.group(), null, end.status());
        } else if (effect instanceof Effect.AwaitIo wait) {
            task.advance();
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

    /** Ends all tasks of a process but one, or all of them. */
    void endAll(TaskGroup process, @Nullable Task survivor, int status) {
        for (Task member : process.tasks) {
            if (member != survivor) {
                end(member, status);
            }
        }
    }

    private void end(Task task, int status) {
        if (task.state == Task.State.ENDED) {
            return;
        }
        Task.State before = task.state;
        Core core = task.core;
        task.state = Task.State.ENDED;
        ended++;
        task.group().living--;
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
        ends.ended(task, status);
    }

    /** Newcomers that had to wait until this core could be interrupted ask once more. */
    private void askAgainFor(Core core) {
        if (!core.postponed.isEmpty() && clock.now >= core.settled) {
            core.postponed.forEach(admission::askAgain);
            core.postponed.clear();
        }
    }
}
