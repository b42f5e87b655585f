package dev.timeslice.model.ipc;

/** What comes of {@link MessagePort#send}. */
public sealed interface SendResult {

    /** The message is in the queue. */
    record Queued() implements SendResult {}

    /** The queue is full: the sender has to sleep. */
    record WouldBlock() implements SendResult {}

    /** There is no server any more; nobody will ever receive the message. */
    record ServerGone() implements SendResult {}
}
