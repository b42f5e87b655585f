package dev.timeslice.model.trace;

import java.util.List;

/** Takes the events of a run as they happen; what it does not keep costs no memory. */
@FunctionalInterface
public interface TraceSink {

    /** Called once, before the first event. */
    default void begin(RunDescription description) {}

    /** Called for each event, in the order in which they happen. */
    void accept(TraceEvent event);

    /**
     * Called once, after the last event, if the run came to an end of its own or to its last tick.
     *
     * @param tick the end of the run; tasks that are still on their cores have run until then
     */
    default void end(long tick) {}

    /** Tells each of several sinks in turn. */
    static TraceSink all(TraceSink... sinks) {
        List<TraceSink> members = List.of(sinks);
        return new TraceSink() {
            @Override
            public void begin(RunDescription description) {
                members.forEach(sink -> sink.begin(description));
            }

            @Override
            public void accept(TraceEvent event) {
                for (TraceSink sink : members) {
                    sink.accept(event);
                }
            }

            @Override
            public void end(long tick) {
                members.forEach(sink -> sink.end(tick));
            }
        };
    }
}
