package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.util.concurrent.CyclicBarrier}. */
public class CyclicBarrier {
    private final Gate gate = new Gate(this, "await()", false);
    private final int parties;
    private final @Nullable Runnable action;
    private Generation generation = new Generation();
    private int missing;

    private static final class Generation {
        private boolean broken;
        private boolean complete;
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

    private int pass(long nanos) throws InterruptedException, BrokenBarrierException, TimeoutException {
        Task me = Gate.arrive();
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
        boolean over;
        try {
            over = gate.passWithin(me, () -> mine.complete || mine.broken, Gate::nobody, nanos);
        } catch (InterruptedException e) {
            breakBarrier(me);
            throw e;
        }
        if (!over) {
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
            try {
                action.run();
            } catch (Throwable thrown) { // as in the JDK, the barrier breaks whatever it is
                Execution.passOn(thrown);
                breakBarrier(me);
                throw thrown;
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
        return gate.returned(Gate.arrive(), "isBroken", generation.broken);
    }

    public void reset() {
        Task me = Gate.arrive();
        breakBarrier(me);
        startAnew(me);
        gate.note(me, "reset");
    }

    public int getParties() {
        return parties;
    }

    public int getNumberWaiting() {
        return gate.returned(Gate.arrive(), "getNumberWaiting", parties - missing);
    }
}
