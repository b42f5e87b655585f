package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.CyclicBarrier}. As there, everybody else waits while the action runs: who comes, and
 * who waits no longer because of an interrupt or a time-out.
 */
public class CyclicBarrier {
    private final Gate gate = new Gate(this, "await()", false);
    private final int parties;
    private final @Nullable Runnable action;
    private Generation generation = new Generation();
    private int missing;
    private @Nullable Task acting;

    private static final class Generation {
        private boolean broken;
        private boolean complete;

        boolean isOver() {
            return complete || broken;
        }
    }

    public CyclicBarrier(int parties) {
        this(parties, null);
    }

    public CyclicBarrier(int parties, @Nullable Runnable barrierAction) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.missing = parties;
        this.action = barrierAction;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return pass(Wait.FOR_EVER);
        } catch (TimeoutException e) {
            throw new IllegalStateException("this wait has no limit", e);
        }
    }

    public int await(long timeout, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        return pass(unit.toNanos(timeout));
    }

    private Task arrive() {
        Task me = Gate.arrive();
        awaitAction(me);
        return me;
    }

    private void awaitAction(Task me) {
        if (acting != null && acting != me) {
            gate.pass(me, () -> acting == null, () -> acting);
        }
    }

    private int pass(long nanos) throws InterruptedException, BrokenBarrierException, TimeoutException {
        Task me = arrive();
        Generation mine = generation;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (me.takeInterrupt()) {
            breakBarrier(me);
            throw new InterruptedException();
        }
        gate.release(me);
        missing--;
        int index = missing;
        gate.returned(me, "await", index);
        if (index == 0) {
            complete(me, mine);
            return 0;
        }
        try {
            gate.passWithin(me, mine::isOver, Gate::nobody, nanos);
            awaitAction(me);
        } catch (InterruptedException e) {
            awaitAction(me);
            if (!mine.isOver()) {
                breakBarrier(me);
                throw e;
            }
            // It is of no use to this wait any more, and belongs to what comes next.
            me.setInterrupted(true);
        }
        if (!mine.isOver()) {
            breakBarrier(me);
            throw new TimeoutException();
        }
        gate.acquire(me);
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    private void complete(Task me, Generation mine) {
        gate.acquire(me);
        if (action != null) {
            acting = me;
            try {
                action.run();
            } catch (Throwable thrown) { // as in the JDK, the barrier breaks whatever it is
                Execution.passOn(thrown);
                breakBarrier(me);
                throw thrown;
            } finally {
                acting = null;
            }
            gate.release(me);
        }
        mine.complete = true;
        startAnew(me);
    }

    private void startAnew(Task me) {
        generation = new Generation();
        missing = parties;
        me.execution().turns().changed();
    }

    private void breakBarrier(Task me) {
        gate.release(me);
        generation.broken = true;
        missing = parties;
        me.execution().turns().changed();
    }

    public boolean isBroken() {
        return gate.returned(arrive(), "isBroken", generation.broken);
    }

    public void reset() {
        Task me = arrive();
        breakBarrier(me);
        startAnew(me);
        gate.note(me, "reset");
    }

    public int getParties() {
        return parties;
    }

    public int getNumberWaiting() {
        return gate.returned(arrive(), "getNumberWaiting", parties - missing);
    }
}
