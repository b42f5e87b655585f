package dev.timeslice.model;

import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.TaskAttributes;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import dev.timeslice.model.trace.EventKind;
import org.jspecify.annotations.Nullable;

/** A task while it runs: its state, its place in the program and what it has used. */
final class Task implements TaskView {
    /** Where a task is between its arrival and its end. */
    enum State {
        NEW,
        READY,
        ON_CORE,
        /** It has left its core in this tick and will be ready in this tick. */
        LEAVING,
        ASLEEP,
        ENDED
    }

    /** What a task does, as its process table sees it. */
    enum Activity {
        ABSENT,
        READY,
        RUNNING,
        ASLEEP;

        /** What a task does at present. */
        static Activity of(Task task) {
            return switch (task.state) {
                case NEW, ENDED -> ABSENT;
                case READY, LEAVING -> READY;
                case ON_CORE -> task.core != null && task.core.switching ? READY : RUNNING;
                case ASLEEP -> ASLEEP;
            };
        }

        /** {@code null} if an event of this kind does not change it. */
        static @Nullable Activity after(EventKind kind) {
            return switch (kind) {
                case ARRIVE, EXPIRE, PREEMPT, YIELD, WAKE -> READY;
                case RUN -> RUNNING;
                case BLOCK -> ASLEEP;
                case EXIT -> ABSENT;
                default -> null;
            };
        }
    }

    private final int id;
    private final TaskSpec spec;
    private final TaskGroup group;
    // Kept here too: what each event needs should not lie in yet another object, far away in memory.
    private final String name;
    private final TaskAttributes attributes;
    private final ProgramCounter counter;
    State state = State.NEW;
    private long cpuTime;
    private long sliceTicks;

    /** The core that it has: on which it runs, or which switches to it or waits for it. */
    @Nullable
    Core core;

    int lastCore = SchedulingPolicy.NO_CORE;

    /** It was killed while the policy held it as ready: the policy may still pick it once, and the kernel drops it. */
    boolean toBeDropped;

    private @Nullable TaskTies ties;

    Task(int id, TaskSpec spec, TaskGroup group, ProgramCounter counter) {
        this.id = id;
        this.spec = spec;
        this.group = group;
        this.name = spec.name();
        this.attributes = spec.attributes();
        this.counter = counter;
    }

    ProgramCounter counter() {
        return counter;
    }

    /** The instruction that it is at, {@code null} at the program's end. */
    @Nullable
    Instruction current() {
        return counter.current();
    }

    void advance() {
        counter.advance();
        forgetProgress();
    }

    void skip() {
        counter.skip();
        forgetProgress();
    }

    private void forgetProgress() {
        if (ties != null) {
            ties.written = 0;
        }
    }

    /** Takes a core. */
    void take(Core taken) {
        core = taken;
        state = State.ON_CORE;
        sliceTicks = 0;
    }

    /** Has run, and so much of the program is done. */
    void ran(long ticks, long work) {
        cpuTime += ticks;
        sliceTicks += ticks;
        counter.work(work);
    }

    TaskGroup group() {
        return group;
    }

    TaskAttributes attributes() {
        return attributes;
    }

    /** What ties it to others; made when it is asked for first. */
    TaskTies ties() {
        TaskTies own = ties;
        if (own == null) {
            own = new TaskTies();
            ties = own;
        }
        return own;
    }

    /** What ties it to others; {@code null} if nothing does. */
    @Nullable
    TaskTies tiesIfAny() {
        return ties;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long arrival() {
        return spec.arrival();
    }

    @Override
    public long cpuTime() {
        return cpuTime + (core == null ? 0 : core.pendingTicks());
    }

    @Override
    public long sliceTicks() {
        return sliceTicks + (core == null ? 0 : core.pendingTicks());
    }

    @Override
    public long burstLeft() {
        return counter.burstLeft(core == null ? 0 : core.pendingWork(this));
    }

    @Override
    public int priority() {
        LockParty party = ties == null ? null : ties.party;
        return party == null ? attributes.priority() : party.priority();
    }

    @Override
    public int nice() {
        return attributes.nice();
    }

    @Override
    public int tickets() {
        return attributes.tickets();
    }

    @Override
    public long workingSet() {
        return attributes.workingSet();
    }

    @Override
    public boolean mayRunOn(int number) {
        return attributes.affinity().allows(number);
    }

    @Override
    public boolean isBound() {
        return !attributes.affinity().isAny();
    }

    @Override
    public int lastCore() {
        return lastCore;
    }

    @Override
    public String toString() {
        return name;
    }
}
