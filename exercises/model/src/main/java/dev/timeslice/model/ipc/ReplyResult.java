package dev.timeslice.model.ipc;

/** What comes of {@link MessagePort#reply}. */
public sealed interface ReplyResult {

    /** The answer lies ready for its caller. */
    record Delivered() implements ReplyResult {}

    /** The caller has ended; nobody needs the answer, and that is no error of the server's. */
    record CallerGone() implements ReplyResult {}

    /** Nobody waits for an answer to this call: it was not received, or it has an answer. */
    record NoSuchCall() implements ReplyResult {}
}
