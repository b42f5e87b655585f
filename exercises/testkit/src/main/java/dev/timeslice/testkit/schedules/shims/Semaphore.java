package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Wait;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.util.concurrent.Semaphore}. */
public class Semaphore {
    private final Gate gate;
    private final boolean fair;
    private int permits;

    public Semaphore(int permits) {
        this(permits, false);
    }

    public Semaphore(int permits, boolean fair) {
        this.permits = permits;
        this.fair = fair;
        this.gate = new Gate(this, "acquire()", fair);
    }

    public void acquire() throws InterruptedException {
        acquire(1);
    }

    public void acquire(int permits) throws InterruptedException {
        take(permits, Wait.FOR_EVER, "acquire");
    }

    public void acquireUninterruptibly() {
        acquireUninterruptibly(1);
    }

    public void acquireUninterruptibly(int permits) {
        demandNotNegative(permits);
        Task me = Gate.arrive();
        gate.pass(me, () -> this.permits >= permits, Gate::nobody);
        this.permits -= permits;
        gate.acquire(me);
        gate.note(me, "acquireUninterruptibly", permits);
    }

    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    public boolean tryAcquire(int permits) {
        demandNotNegative(permits);
        Task me = Gate.arrive();
        boolean done = this.permits >= permits;
        if (done) {
            this.permits -= permits;
            gate.acquire(me);
        }
        return gate.returned(me, "tryAcquire", done, permits);
    }

    public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1, timeout, unit);
    }

    public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
        return take(permits, unit.toNanos(timeout), "tryAcquire");
    }

    private boolean take(int wanted, long nanos, String operation) throws InterruptedException {
        demandNotNegative(wanted);
        Task me = Gate.arrive();
        boolean done = gate.passWithin(me, () -> permits >= wanted, Gate::nobody, nanos);
        if (done) {
            permits -= wanted;
            gate.acquire(me);
        }
        if (nanos == Wait.FOR_EVER) {
            gate.note(me, operation, wanted);
            return done;
        }
        return gate.returned(me, operation, done, wanted);
    }

    public void release() {
        release(1);
    }

    public void release(int permits) {
        demandNotNegative(permits);
        Task me = Gate.arrive();
        if (this.permits + permits < this.permits) {
            throw new Error("Maximum permit count exceeded");
        }
        gate.release(me);
        this.permits += permits;
        gate.note(me, "release", permits);
    }

    public int availablePermits() {
        Task me = Gate.arrive();
        return gate.returned(me, "availablePermits", permits);
    }

    public int drainPermits() {
        Task me = Gate.arrive();
        int drained = permits;
        permits = 0;
        gate.acquire(me);
        return gate.returned(me, "drainPermits", drained);
    }

    protected void reducePermits(int reduction) {
        demandNotNegative(reduction);
        Gate.arrive();
        permits -= reduction;
    }

    public boolean isFair() {
        return fair;
    }

    public final boolean hasQueuedThreads() {
        return gate.returned(Gate.arrive(), "hasQueuedThreads", gate.hasQueue());
    }

    public final int getQueueLength() {
        return gate.returned(Gate.arrive(), "getQueueLength", gate.queue().size());
    }

    private static void demandNotNegative(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
    }

    @Override
    public int hashCode() {
        return Hooks.identityHashCode(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }
}
