package dev.timeslice.model.process;

/** What a supervisor does about a child that has ended. */
public sealed interface RestartDecision {

    /** Nothing: the child has done its work. */
    record Finished() implements RestartDecision {}

    /**
     * It starts the child again.
     *
     * @param delayMillis after so many milliseconds
     */
    record Restart(long delayMillis) implements RestartDecision {}

    /** Nothing any more: the child has failed too often. */
    record GiveUp() implements RestartDecision {}
}
