package dev.timeslice.model.ipc;

import java.util.Arrays;

/** What comes of {@link MessageStore#take}. */
public sealed interface TakeResult {

    /**
     * A whole message.
     *
     * @param message its bytes, perhaps none; a copy that belongs to the caller
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Taken(byte[] message) implements TakeResult {
        @Override
        public boolean equals(Object other) {
            return other instanceof Taken taken && Arrays.equals(message, taken.message);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(message);
        }

        @Override
        public String toString() {
            return "Taken" + Arrays.toString(message);
        }
    }

    /** There is no message. */
    record Empty() implements TakeResult {}

    /**
     * The oldest message is longer than the receiver's buffer. It stays, all of it.
     *
     * @param length its bytes
     */
    record TooSmall(int length) implements TakeResult {}
}
