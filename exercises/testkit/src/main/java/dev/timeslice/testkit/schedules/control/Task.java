package dev.timeslice.testkit.schedules.control;

import dev.timeslice.testkit.schedules.control.Execution.Work;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread of an execution. It runs while it has the turn, on a {@link Carrier} that it is lent. */
public final class Task {
    private final Execution execution;
    private final int number;
    private String name;
    private final VectorClock clock = new VectorClock();
    private long history;
    private @Nullable Carrier carrier;
    private @Nullable Object handle;
    private @Nullable Wait wait;
    private Wake wake = Wake.READY;
    private boolean holdsOut;
    private boolean ended;
    private final VectorClock interrupts = new VectorClock();
    private final Permit permit = new Permit();
    private @Nullable Work work;
    private boolean interrupted;
    private boolean asked;
    private int quiet;
    private int seenChanges;
    private int lastTurn;

    Task(Execution execution, int number, String name) {
        this.execution = execution;
        this.number = number;
        this.name = name;
        clock.tick(number);
    }

    /**
     * The task that the calling thread runs.
     *
     * @throws IllegalStateException if it runs none: rewritten code is for executions only
     */
    public static Task current() {
        if (Thread.currentThread() instanceof Carrier carrier) {
            Task task = carrier.task();
            if (task != null) {
                return task;
            }
        }
        throw new IllegalStateException("rewritten code runs on threads of an execution only");
    }

    public Execution execution() {
        return execution;
    }

    /** From 0, in the order in which the tasks of the execution were made; 0 is the scenario's own. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public void rename(String to) {
        name = to;
    }

    /** The object that stands for this task in rewritten code, once there is one. */
    public @Nullable Object handle() {
        return handle;
    }

    public void handle(Object standsForThis) {
        handle = standsForThis;
    }

    public boolean hasStarted() {
        return carrier != null || ended;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** What it waits for; null if it can go on as soon as it has the turn. */
    public @Nullable Wait waitsFor() {
        return wait;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public void setInterrupted(boolean interrupted) {
        this.interrupted = interrupted;
    }

    /** Whether the execution is over and this task is on its way out. */
    public boolean isLeaving() {
        return execution.isOver();
    }

    public Permit permit() {
        return permit;
    }

    /** Forgets that it was interrupted; whether it was. */
    public boolean takeInterrupt() {
        boolean was = interrupted;
        if (was) {
            acquire(interrupts);
            interrupted = false;
        }
        return was;
    }

    /** Tells somebody who noticed that this task has ended all that it did. */
    public void tellItsEnd(Task noticed) {
        noticed.acquire(clock);
    }

    VectorClock clock() {
        return clock;
    }

    /** What those who interrupted this task tell those who notice it. */
    VectorClock interrupts() {
        return interrupts;
    }

    void work(Work toDo) {
        work = toDo;
    }

    Work work() {
        return Objects.requireNonNull(work, "a task without work");
    }

    /** Learns what was known to whoever released the clock. */
    public void acquire(VectorClock from) {
        clock.join(from);
        see(from.trail());
    }

    /** Tells all that this task knows to whoever acquires the clock later. */
    public void release(VectorClock to) {
        to.join(clock);
        clock.tick(number);
        leave(to);
    }

    /** A hash of all that it has done and seen; see {@link Trail}. */
    public long history() {
        return history;
    }

    /** Notes that what this task does next depends on something. */
    public void see(long something) {
        history = Trail.mixed(history, something);
        execution.trail().add(history);
    }

    /** Notes that what others see through this clock depends on this task's step. */
    public void leave(VectorClock on) {
        on.trail(Trail.mixed(on.trail(), history));
        execution.trail().add(on.trail());
    }

    /** Notes that what it does next depends on all steps on an object, of which it learns nothing else. */
    public void glimpse(VectorClock on) {
        see(on.trail());
    }

    /** Notes a step whose order among all steps on the same object matters. */
    public void touch(VectorClock on) {
        see(on.trail());
        leave(on);
    }

    void start(Carrier on) {
        carrier = on;
        on.carry(this);
    }

    /** Where this task runs; only for those that have started. */
    @Nullable
    Carrier carrier() {
        return carrier;
    }

    void end() {
        clock.trail(history);
        ended = true;
        carrier = null;
    }

    void waitFor(@Nullable Wait reason) {
        wait = reason;
    }

    void goOn(Wake because) {
        wake = because;
        wait = null;
        holdsOut = false;
    }

    /** Notes that its wait is to go on until another task ends it, whatever its limit. */
    void holdOut() {
        holdsOut = true;
    }

    boolean holdsOut() {
        return holdsOut;
    }

    Wake wake() {
        return wake;
    }

    int quiet() {
        return quiet;
    }

    void quiet(int rounds) {
        quiet = rounds;
    }

    /** Notes that it asked for something shared. */
    void ask() {
        asked = true;
    }

    void askNoMore() {
        asked = false;
    }

    boolean hasAsked() {
        return asked;
    }

    int seenChanges() {
        return seenChanges;
    }

    void seeChanges(int number) {
        seenChanges = number;
    }

    int lastTurn() {
        return lastTurn;
    }

    void lastTurn(int step) {
        lastTurn = step;
    }

    void wakeUp() {
        LockSupport.unpark(carrier);
    }

    @Override
    public String toString() {
        return name;
    }
}
