package dev.timeslice.model.ipc;

/** What comes of {@link MessageStore#put}. */
public sealed interface PutResult {

    /** All of the message is in. */
    record Stored() implements PutResult {}

    /** There is not enough room for all of it at present; nothing of it is in. */
    record Full() implements PutResult {}

    /** It would not fit even into an empty store, so that waiting is no use; nothing of it is in. */
    record TooLong() implements PutResult {}
}
