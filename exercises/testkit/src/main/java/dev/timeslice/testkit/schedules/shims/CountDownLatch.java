package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.concurrent.TimeUnit;

/** Stands for {@link java.util.concurrent.CountDownLatch}. */
public class CountDownLatch {
    private final Gate gate = new Gate(this, "await()", false);
    private long count;

    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        this.count = count;
    }

    public void await() throws InterruptedException {
        pass(Wait.FOR_EVER, "await");
    }

    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        return pass(unit.toNanos(timeout), "await");
    }

    private boolean pass(long nanos, String operation) throws InterruptedException {
        Task me = Gate.arrive();
        boolean done = gate.passWithin(me, () -> count == 0, Gate::nobody, nanos);
        if (done) {
            gate.acquire(me);
        }
        gate.note(me, operation);
        return done;
    }

    public void countDown() {
        Task me = Gate.arrive();
        gate.release(me);
        if (count > 0) {
            count--;
            me.execution().turns().changed();
        }
        gate.note(me, "countDown");
    }

    public long getCount() {
        Task me = Gate.arrive();
        if (count == 0) {
            gate.acquire(me);
        }
        return gate.returned(me, "getCount", count);
    }
}
