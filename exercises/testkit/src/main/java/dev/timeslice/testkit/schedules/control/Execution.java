package dev.timeslice.testkit.schedules.control;

import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a program under control: one task runs at a time, and at every point where tasks can meet the {@link
 * Chooser} says who goes on.
 *
 * <p>All state of an execution belongs to whoever has the turn. Once there is an outcome, every task leaves by an error at
 * its next point, one after the other, and the first task last.
 */
public final class Execution {
    private static final int MOST_TASKS = 64;

    private final Carriers carriers;
    private final Setup setup;
    private final List<Task> tasks = new ArrayList<>();
    private final Turns turns;
    private final Monitors monitors;
    private final Accesses accesses;
    private final Containers containers;
    private final Statics statics;
    private final Identities identities = new Identities();
    private final Trail trail = new Trail();
    private final boolean looksAtLocks;
    private @Nullable Outcome outcome;

    /**
     * @param carriers of the exploration
     * @param places of the program
     */
    public Execution(Carriers carriers, Setup setup, Places places) {
        this.carriers = carriers;
        this.setup = setup;
        this.looksAtLocks = places.looksAtLocks();
        this.turns = new Turns(this, carriers, setup);
        this.monitors = new Monitors(turns);
        this.accesses = new Accesses(this, setup, places);
        this.containers = new Containers(this, accesses);
        this.statics = new Statics(turns);
    }

    /** What a task does. */
    @FunctionalInterface
    public interface Work {
        void run() throws Throwable;
    }

    /**
     * Runs a program to its end; to be called once, on the thread that searches.
     *
     * @param scenario what the first task does; it and the tasks that it starts are the program
     */
    public Outcome run(Work scenario) {
        Carrier carrier = Carriers.searching();
        Task first = makeTask("main");
        carriers.begin(this);
        first.start(carrier);
        turns.begin(first);
        try {
            scenario.run();
            awaitAllOthers(first);
            end(new Outcome.Completed());
        } catch (Unwinding e) {
            // there is an outcome already
        } catch (Throwable e) { // a verdict of the scenario, or whatever the code under test threw
            end(new Outcome.Broke(first.name(), e));
        }
        turns.unwindOthers(first);
        carrier.carry(null);
        return Objects.requireNonNull(outcome);
    }

    /** A task that has not started. */
    public Task makeTask(String name) {
        if (tasks.size() == MOST_TASKS) {
            throw uncontrolled(Message.of("more than %d threads", "스레드 %d개 초과").with(MOST_TASKS));
        }
        Task task = new Task(this, tasks.size(), name);
        tasks.add(task);
        return task;
    }

    /** Lets a task go on as soon as it is chosen. */
    public void start(Task by, Task started, Work work) {
        turns.changed();
        by.release(started.clock());
        // Those that one task starts do not all begin with the same history.
        by.see(1);
        started.see(by.history());
        started.work(work);
        started.start(carriers.lend());
        accesses.becomeShared();
    }

    /** Runs a task on the carrier that it was lent; called by that carrier when the task gets its first turn. */
    void perform(Task task, Carrier carrier) {
        try {
            if (outcome == null) {
                task.work().run();
                monitors.end(task);
            }
        } catch (Unwinding e) {
            // it leaves because the execution is over
        } catch (Throwable e) { // whatever it is belongs to the outcome
            end(new Outcome.Broke(task.name(), e));
        }
        task.end();
        carriers.takeBack(carrier);
        turns.handOver(task);
    }

    /** Waits for tasks that the code under test started and that nobody joined. */
    private void awaitAllOthers(Task first) {
        for (int other = 1; other < tasks.size(); other++) {
            turns.await(first, new End(tasks.get(other), true));
        }
    }

    /** Waits until a task has ended. */
    public void join(Task me, Task other) {
        turns.await(me, new End(other, false));
        other.tellItsEnd(me);
    }

    /** Interrupts a task; what it waits for may be over by that. */
    public void interrupt(Task by, Task interrupted) {
        turns.point(by);
        turns.changed();
        by.release(interrupted.interrupts());
        interrupted.setInterrupted(true);
        Wait wait = interrupted.waitsFor();
        if (wait != null) {
            wait.interrupted(by);
        }
    }

    /** Whether a task has been interrupted, for somebody who acts on it. */
    public boolean isInterrupted(Task asking, Task asked) {
        turns.point(asking);
        asking.acquire(asked.interrupts());
        return asked.isInterrupted();
    }

    Trail trail() {
        return trail;
    }

    void end(Outcome how) {
        if (outcome == null) {
            outcome = how;
        }
    }

    boolean isOver() {
        return outcome != null;
    }

    /** Ends the execution; to be thrown by the caller. */
    Unwinding over(Outcome how) {
        end(how);
        return Unwinding.INSTANCE;
    }

    /**
     * Ends the execution because the code does what nothing here can control; to be thrown by the caller.
     *
     * @param what in words
     */
    public Error uncontrolled(Message what) {
        return over(new Outcome.Uncontrolled(what));
    }

    /** Passes on what must not be caught; to be called with whatever a handler has caught. */
    public static void passOn(Throwable caught) {
        if (caught instanceof Unwinding unwinding) {
            throw unwinding;
        }
    }

    /** Whether the program can see that a lock is taken without waiting for it, so that it matters when it is given back. */
    public boolean looksAtLocks() {
        return looksAtLocks;
    }

    public Turns turns() {
        return turns;
    }

    public Monitors monitors() {
        return monitors;
    }

    public Accesses accesses() {
        return accesses;
    }

    public Containers contents() {
        return containers;
    }

    public Identities identities() {
        return identities;
    }

    public Statics statics() {
        return statics;
    }

    public List<Task> tasks() {
        return Collections.unmodifiableList(tasks);
    }

    /** The notes for people; null if nobody will read them. */
    public @Nullable Trace trace() {
        return setup.trace();
    }
}
