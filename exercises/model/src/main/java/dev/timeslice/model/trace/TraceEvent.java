package dev.timeslice.model.trace;

/**
 * Something that happened to one task at one tick. Events of a trace are in order of time, and those of the same tick in
 * the order in which they happened.
 *
 * @param tick when, from 0
 * @param core where, from 0, or {@link #NO_CORE}
 * @param task whose, by its name in the workload
 * @param kind what
 * @param detail a number whose meaning the kind tells
 */
public record TraceEvent(long tick, int core, String task, EventKind kind, long detail) {
    /** The core of an event that happens on none. */
    public static final int NO_CORE = -1;

    public TraceEvent {
        if (tick < 0) {
            throw new IllegalArgumentException("a tick is 0 or more, found " + tick);
        }
        if (core < NO_CORE) {
            throw new IllegalArgumentException("a core is 0 or more, or " + NO_CORE + " for none, found " + core);
        }
    }

    /** An event without a detail. */
    public static TraceEvent of(long tick, int core, String task, EventKind kind) {
        return new TraceEvent(tick, core, task, kind, 0);
    }
}
