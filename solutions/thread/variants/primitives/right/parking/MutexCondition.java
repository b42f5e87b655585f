package dev.timeslice.thread.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A list of parked threads, each with a flag that says whether it has been signalled. */
public final class MutexCondition {
    private final Mutex mutex;
    private final List<Parked> parked = new ArrayList<>();

    private record Parked(Thread thread, AtomicBoolean signalled) {
        void signal() {
            signalled.set(true);
            LockSupport.unpark(thread);
        }
    }

    public MutexCondition(Mutex mutex) {
        this.mutex = mutex;
    }

    public void await() throws InterruptedException {
        check();
        Parked me = new Parked(Thread.currentThread(), new AtomicBoolean());
        parked.add(me);
        mutex.unlock();
        boolean interrupted = false;
        while (!me.signalled.get() && !interrupted) {
            LockSupport.park(this);
            interrupted = Thread.interrupted();
        }
        mutex.lock();
        if (interrupted) {
            if (!parked.remove(me)) {
                signal();
            }
            throw new InterruptedException();
        }
    }

    public void signal() {
        check();
        if (!parked.isEmpty()) {
            parked.remove(0).signal();
        }
    }

    public void signalAll() {
        check();
        while (!parked.isEmpty()) {
            signal();
        }
    }

    private void check() {
        if (!mutex.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException();
        }
    }
}
