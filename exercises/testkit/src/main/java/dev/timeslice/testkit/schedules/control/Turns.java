package dev.timeslice.testkit.schedules.control;

import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who has the turn, and how it passes from task to task.
 *
 * <p>Whoever has it decides on its own thread who is next, so that passing it costs one unpark and one park, and keeping it
 * costs nothing.
 */
public final class Turns {
    /** An execution is given up after so many points. */
    static final int MOST_STEPS = 20_000;

    /** How much virtual time a step takes. */
    private static final long STEP_NANOS = 1_000;

    private final Execution execution;
    private final Carriers carriers;
    private final Setup setup;
    private final Options options = new Options();
    private final Rounds rounds;
    private volatile @Nullable Task turn;
    private volatile int step;
    private long passed;
    private int switches;
    private int spuriousLeft;
    private int spurious;
    private int calm;
    private int changes;
    private int changedAt;

    Turns(Execution execution, Carriers carriers, Setup setup) {
        this.execution = execution;
        this.carriers = carriers;
        this.setup = setup;
        this.spuriousLeft = setup.spurious();
        this.rounds = new Rounds(this, setup);
    }

    void begin(Task first) {
        turn = first;
    }

    /** How many points have been passed. */
    public int step() {
        return step;
    }

    /** How often the turn has gone to another task. */
    public int switches() {
        return switches;
    }

    /** How many waits have ended for no reason. */
    public int spurious() {
        return spurious;
    }

    /** Virtual time in nanoseconds, for a program that acts on it. */
    public long timeSeen() {
        execution.trail().lose();
        return now();
    }

    /** Virtual time in nanoseconds. */
    public long now() {
        return passed + step * STEP_NANOS;
    }

    @Nullable
    Task holder() {
        return turn;
    }

    boolean has(Task task) {
        return turn == task;
    }

    public Rounds rounds() {
        return rounds;
    }

    /** Notes that something changed that another task, or this one in its next round, could see. */
    public void changed() {
        changes++;
        changedAt = step;
    }

    int changes() {
        return changes;
    }

    /** From now on until {@link #endCalm} this task keeps the turn: it runs a static initialiser. */
    void beginCalm() {
        calm++;
    }

    void endCalm() {
        calm--;
    }

    boolean isCalm() {
        return calm > 0;
    }

    /**
     * A point: another task may go on before what this one does next.
     *
     * @param me the task that has the turn
     */
    public void point(Task me) {
        leaveIfOver();
        me.ask();
        if (calm == 0) {
            countStep();
            options.collect(execution.tasks(), me, true, spuriousLeft > 0, state(me));
            take(me, choose());
        }
    }

    /** A point at which whoever has gone longest without the turn gets it, since this task says that it only waits. */
    public void stepAside(Task me) {
        leaveIfOver();
        me.ask();
        if (calm == 0) {
            countStep();
            execution.trail().lose();
            options.collect(execution.tasks(), me, true, false, 0);
            take(me, options.longestAside(me));
        }
    }

    /** Whether nobody but this task can go on, now or when time has passed. */
    boolean isAlone(Task me) {
        options.collect(execution.tasks(), me, true, false, 0);
        return options.options() == 1;
    }

    /**
     * Waits; returns at once if there is nothing to wait for.
     *
     * @return why it goes on
     */
    public Wake await(Task me, Wait wait) {
        leaveIfOver();
        if (wait.isOver()) {
            return Wake.READY;
        }
        if (calm > 0) {
            throw execution.uncontrolled(
                    Message.of("a static initialiser that waits for another thread", "다른 스레드를 기다리는 정적 초기화"));
        }
        me.ask();
        countStep();
        if (wait.deadline() != Wait.FOR_EVER) {
            execution.trail().lose();
        }
        me.waitFor(wait);
        if (rounds.holdsOut(me, wait)) {
            me.holdOut();
        }
        options.collect(execution.tasks(), me, false, spuriousLeft > 0, state(null));
        if (options.none()) {
            throw execution.over(Hang.of(execution.tasks()));
        }
        take(me, rounds.insists(me, wait) ? options.timeoutOf(me) : choose());
        return me.wake();
    }

    /**
     * Chooses among equals, such as the threads that a notification can wake.
     *
     * @param candidates at least one
     * @return a position in the list
     */
    public int pick(List<Task> candidates) {
        if (candidates.size() == 1 || calm > 0) {
            return 0;
        }
        return answered(new Pick(new ArrayList<>(candidates), execution.trail().state(-1)));
    }

    /**
     * @param me the task that could go on; null if there is none
     */
    private long state(@Nullable Task me) {
        return execution.trail().state((me == null ? -1 : me.number()) * 64L + spuriousLeft);
    }

    private int choose() {
        return options.options() == 1 ? 0 : answered(options);
    }

    private int answered(Fork fork) {
        int option = setup.chooser().choose(fork);
        if (option < 0) {
            throw execution.over(new Outcome.Seen());
        }
        return option;
    }

    private void countStep() {
        // Only whoever has the turn writes it; it is volatile for the watcher.
        int next = step + 1;
        step = next;
        if (next >= MOST_STEPS) {
            throw execution.over(tooLong());
        }
    }

    private Outcome tooLong() {
        if (Hang.isAfterwards(execution.tasks())) {
            return new Outcome.Leaked(Hang.stuck(execution.tasks()));
        }
        Task last = turn;
        return last != null && step - changedAt > MOST_STEPS / 2
                ? new Outcome.Spun(last.name(), last.quiet(), false)
                : new Outcome.TooLong(step);
    }

    private void take(Task me, int option) {
        Task next = prepare(option);
        if (next != me) {
            hand(me, next);
            awaitTurn(me);
        }
        leaveIfOver();
    }

    private Task prepare(int option) {
        Task next = options.task(option);
        Wake wake = options.wake(option);
        Wait wait = next.waitsFor();
        if (wait != null) {
            if (wake == Wake.TIMED_OUT) {
                passed += Math.max(0, wait.deadline() - now());
            } else if (wake == Wake.SPURIOUS) {
                spuriousLeft--;
                spurious++;
            }
            next.goOn(wake);
        }
        return next;
    }

    private void hand(Task from, Task to) {
        from.lastTurn(step);
        switches += execution.isOver() ? 0 : 1;
        turn = to;
        to.wakeUp();
    }

    private void awaitTurn(Task me) {
        while (turn != me) {
            LockSupport.park(carriers);
        }
    }

    private void leaveIfOver() {
        if (execution.isOver()) {
            throw Unwinding.INSTANCE;
        }
    }

    /** Gives the turn away for good. */
    void handOver(Task ended) {
        changed();
        if (!execution.isOver()) {
            options.collect(execution.tasks(), ended, false, spuriousLeft > 0, state(null));
            if (options.none()) {
                execution.end(Hang.of(execution.tasks()));
            } else {
                try {
                    hand(ended, prepare(choose()));
                    return;
                } catch (Unwinding e) {
                    // this way has been seen before
                }
            }
        }
        hand(ended, nextToLeave());
    }

    /** Lets all other tasks leave, one after the other. */
    void unwindOthers(Task first) {
        Task next = nextToLeave();
        if (next != first) {
            hand(first, next);
            awaitTurn(first);
        }
        first.end();
        turn = null;
    }

    private Task nextToLeave() {
        List<Task> tasks = execution.tasks();
        for (int other = 1; other < tasks.size(); other++) {
            Task task = tasks.get(other);
            if (task.hasStarted() && !task.hasEnded()) {
                return task;
            }
        }
        return tasks.get(0);
    }
}
