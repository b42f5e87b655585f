package dev.timeslice.model.ipc;

import java.util.Arrays;

/** What comes of asking a {@link MessageSource} for a message. */
public sealed interface NextMessage {

    /**
     * A whole message.
     *
     * @param bytes without the header; may be empty; belongs to whoever has asked
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Whole(byte[] bytes) implements NextMessage {
        @Override
        public boolean equals(Object other) {
            return other instanceof Whole whole && Arrays.equals(bytes, whole.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Whole" + Arrays.toString(bytes);
        }
    }

    /** A part is missing and may still come: the reader has to sleep. */
    record WouldBlock() implements NextMessage {}

    /** Every message was whole, and no other will come. */
    record EndOfFile() implements NextMessage {}

    /** The writers have gone in the middle of a message. */
    record Torn() implements NextMessage {}

    /**
     * The length is above the limit. Nobody knows where the next message begins.
     *
     * @param length what the header says
     */
    record Refused(int length) implements NextMessage {}
}
