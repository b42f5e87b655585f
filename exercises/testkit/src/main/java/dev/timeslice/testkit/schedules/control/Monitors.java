package dev.timeslice.testkit.schedules.control;

import java.util.IdentityHashMap;
import java.util.List;

/** The monitors of all objects: {@code synchronized}, {@code wait} and {@code notify} of rewritten code. */
public final class Monitors {
    private final Turns turns;
    private final IdentityHashMap<Object, Monitor> monitors = new IdentityHashMap<>();

    Monitors(Turns turns) {
        this.turns = turns;
    }

    private Monitor of(Object object) {
        return monitors.computeIfAbsent(object, Monitor::new);
    }

    public void enter(Task me, Object object) {
        taken(me, object);
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, "synchronized (%s) {", object);
        }
    }

    /** Does what has to be done inside of a monitor, as a call of a method that locks its object does. */
    void within(Task me, Object object, Runnable action) {
        Monitor monitor = taken(me, object);
        action.run();
        monitor.give(me, 1);
    }

    private Monitor taken(Task me, Object object) {
        Monitor monitor = of(object);
        if (monitor.owner() != me) {
            turns.point(me);
            turns.await(me, monitor.new Entry());
        }
        monitor.take(me, 1);
        return monitor;
    }

    /** Leaves a monitor; never throws while an execution is being given up. */
    public void exit(Task me, Object object) {
        Monitor monitor = of(object);
        if (monitor.owner() != me) {
            if (me.execution().isOver()) {
                return;
            }
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        monitor.give(me, 1);
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, "} // %s", object);
        }
    }

    /** Whether a task holds the monitor of an object. */
    public boolean holds(Task me, Object object) {
        return of(object).owner() == me;
    }

    /**
     * Waits for a notification.
     *
     * @param nanos the time limit; {@link Wait#FOR_EVER} for none
     * @throws InterruptedException as {@link Object#wait()} does
     */
    public void await(Task me, Object object, long nanos) throws InterruptedException {
        Monitor monitor = owned(me, object);
        throwIfInterrupted(me);
        int holds = monitor.holds();
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, "%s.wait()", object);
        }
        Monitor.Waiter waiter = monitor.new Waiter(nanos == Wait.FOR_EVER ? nanos : turns.now() + nanos);
        monitor.waiters().put(me, waiter);
        monitor.give(me, holds);
        Wake wake = turns.await(me, waiter);
        me.see(wake.note().hashCode());
        if (wake != Wake.READY) {
            monitor.waiters().remove(me);
            turns.point(me);
            turns.await(me, monitor.new Entry());
        }
        monitor.take(me, holds);
        if (trace != null) {
            trace.note(me, "%s.wait()" + (waiter.wasInterrupted() ? ": InterruptedException" : wake.note()), object);
        }
        if (waiter.wasInterrupted()) {
            throwIfInterrupted(me);
        }
    }

    private static void throwIfInterrupted(Task me) throws InterruptedException {
        if (me.takeInterrupt()) {
            throw new InterruptedException();
        }
    }

    /** Wakes one of the threads that wait for an object; which one, is open. */
    public void signal(Task me, Object object) {
        Monitor monitor = owned(me, object);
        if (!monitor.waiters().isEmpty()) {
            turns.point(me);
        }
        if (!monitor.waiters().isEmpty()) {
            List<Task> waiting = List.copyOf(monitor.waiters().keySet());
            Task woken = waiting.get(turns.pick(waiting));
            monitor.wakeUp(woken);
            woken.see(me.history());
            turns.changed();
        }
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, "%s.notify()", object);
        }
    }

    /** Wakes all threads that wait for an object. */
    public void signalAll(Task me, Object object) {
        Monitor monitor = owned(me, object);
        if (!monitor.waiters().isEmpty()) {
            turns.point(me);
        }
        for (Task woken : List.copyOf(monitor.waiters().keySet())) {
            monitor.wakeUp(woken);
            turns.changed();
        }
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.note(me, "%s.notifyAll()", object);
        }
    }

    /** Wakes, as a thread does that ends, all who wait for its object; {@link Thread#join()} describes it. */
    void end(Task me) {
        Object thread = me.handle();
        Monitor monitor = thread == null ? null : monitors.get(thread);
        if (monitor == null) {
            return;
        }
        turns.point(me);
        turns.await(me, monitor.new LastEntry(me));
        if (monitor.owner() == null) {
            monitor.take(me, 1);
            monitor.give(me, 1);
        }
        for (Task woken : List.copyOf(monitor.waiters().keySet())) {
            monitor.wakeUp(woken);
            turns.changed();
        }
    }

    private Monitor owned(Task me, Object object) {
        Monitor monitor = of(object);
        if (monitor.owner() != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }
}
