package dev.timeslice.model.scheduling;

import org.jspecify.annotations.Nullable;

/** The machine as a scheduling policy sees it: the present, a timer, and a way to take a core back. */
public interface Machine {

    /** The present tick. */
    long now();

    /** How many cores there are, at least 1; they are numbered from 0. */
    int cores();

    /**
     * The task on a core, being switched to or running; {@code null} if the core is idle.
     *
     * @throws IndexOutOfBoundsException if there is no such core
     */
    @Nullable
    TaskView running(int core);

    /**
     * Asks for a call of {@link SchedulingPolicy#timer} at a tick to come. There may be any number of timers; one that is
     * no longer wanted is best ignored when it fires. Timers alone do not keep a run going: it ends without them when
     * nothing else can happen.
     *
     * @param tick later than {@link #now()}
     * @param key comes back with the call, to tell timers apart
     */
    void setTimer(long tick, long key);

    /**
     * Takes a core away from its task, now. When this returns, {@link SchedulingPolicy#charge} has been called for the
     * task, and the task is ready: it is the policy's to keep and to pick again, as if {@link SchedulingPolicy#ready}
     * had been called with {@link ReadyCause#PREEMPTED}, which it is not. The core picks a task before this tick is over;
     * it may be the same one again, with a quantum of its own.
     *
     * <p>Only from within {@code ready}, {@code pick}, {@code interrupt} and {@code timer}.
     *
     * @return the task that was running; {@code null} if the core is idle or cannot be interrupted before
     *     {@link #interruptibleFrom}, and then nothing has happened
     */
    @Nullable
    TaskView preempt(int core);

    /**
     * The first tick at which the task on a core may be interrupted: not while it is switched to, and not before it has
     * run the ticks of the knob {@code run_after_switch}. At most {@link #now()} if it may be interrupted at once;
     * {@link Long#MAX_VALUE} for an idle core, or one that is kept for a task that sleeps.
     */
    long interruptibleFrom(int core);
}
