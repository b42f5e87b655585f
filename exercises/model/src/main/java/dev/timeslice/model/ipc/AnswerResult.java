package dev.timeslice.model.ipc;

/** What comes of {@link MessagePort#answer}. */
public sealed interface AnswerResult {

    /** The answer to this very call, which is given out once. */
    record Answered(Message answer) implements AnswerResult {}

    /** There is no answer yet: the caller has to sleep. */
    record WouldBlock() implements AnswerResult {}

    /** The server has ended without an answer to this call. */
    record ServerGone() implements AnswerResult {}
}
