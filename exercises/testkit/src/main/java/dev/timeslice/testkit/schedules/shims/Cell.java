package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.schedules.control.Trace;
import dev.timeslice.testkit.schedules.control.VectorClock;
import org.jspecify.annotations.Nullable;

/**
 * What all atomic variables have in common: each operation is a point, and who sees a value sees what came before it, but in
 * the modes that order nothing. All operations are seen in one order, so what only weaker modes allow does not happen here,
 * such as two threads that each set one variable and miss the other's.
 */
final class Cell {
    private final Object named;
    private final VectorClock clock = new VectorClock();

    /**
     * @param named the variable, as it is named in a table
     */
    Cell(Object named) {
        this.named = named;
    }

    /** Before the value is looked at. */
    void look() {
        Task me = Task.current();
        me.execution().turns().point(me);
        me.acquire(clock);
    }

    /** After the value was changed, in one step with the last look. */
    void change() {
        Task me = Task.current();
        me.release(clock);
        me.execution().turns().changed();
    }

    /** Before the value is replaced without being looked at. */
    void replace() {
        Task me = Task.current();
        me.execution().turns().point(me);
        change();
    }

    /** Before the value is looked at in a mode that tells nothing else: plain or opaque. */
    void glance() {
        Task me = Task.current();
        me.execution().turns().point(me);
        me.glimpse(clock);
    }

    /** Before the value is replaced in a mode that tells nothing else. */
    void replaceUnordered() {
        Task me = Task.current();
        me.execution().turns().point(me);
        me.leave(clock);
        me.execution().turns().changed();
    }

    /** Notes an operation that returns nothing. */
    void noted(String operation, @Nullable Object... arguments) {
        Task me = Task.current();
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.call(me, named, operation, arguments);
        }
    }

    /** Notes an operation with its result, and returns that. */
    <T> T note(String operation, T result, @Nullable Object... arguments) {
        add(operation, result, arguments);
        return result;
    }

    /** Notes an operation with its result, which may be null, and returns that. */
    <T> @Nullable T noteReference(String operation, @Nullable T result, @Nullable Object... arguments) {
        add(operation, result, arguments);
        return result;
    }

    private void add(String operation, @Nullable Object result, @Nullable Object... arguments) {
        Task me = Task.current();
        Trace trace = me.execution().trace();
        if (trace != null) {
            trace.callReturned(me, named, operation, result, arguments);
        }
    }
}
