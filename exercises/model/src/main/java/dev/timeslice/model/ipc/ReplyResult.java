package dev.timeslice.model.ipc;

/** What comes of {@link MessagePort#reply}. */
public sealed interface ReplyResult {

    /** The answer lies ready for its caller. */
    record Delivered() implements ReplyResult {}

    /** The caller has ended; nobody needs the answer, and that is no error of the server's. */
    record CallerGone() implements ReplyResult {}

    /** There is nothing to answer: the call does not exist, was not received yet, or was answered before. */
    record NoSuchCall() implements ReplyResult {}
}
