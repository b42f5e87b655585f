package dev.timeslice.model.trace;

/**
 * A stretch of time in which a task was in one state.
 *
 * @param core where, or {@link TraceEvent#NO_CORE} if the task was neither running nor switched to
 * @param from its first tick
 * @param to the tick after its last, more than {@code from}
 */
record Span(String task, State state, int core, long from, long to) {

    /** What a task in the system does. */
    enum State {
        READY,
        SWITCHING,
        RUNNING,
        ASLEEP
    }
}
