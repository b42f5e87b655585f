package dev.timeslice.model.exchange;

import java.util.Arrays;

/** What the bytes of a connection amount to. */
public sealed interface FrameResult {

    /**
     * A whole message.
     *
     * @param bytes belongs to whoever has asked for it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Message(byte[] bytes) implements FrameResult {
        @Override
        public boolean equals(Object other) {
            return other instanceof Message message && Arrays.equals(bytes, message.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Message" + Arrays.toString(bytes);
        }
    }

    /** More bytes have to come first. */
    record Incomplete() implements FrameResult {}

    /**
     * There is no use in going on: nobody knows where the next frame begins.
     *
     * @param length what stands where a length should be
     */
    record Refused(int length) implements FrameResult {}

    /** The connection has ended between two frames. */
    record Ended() implements FrameResult {}

    /** The connection has ended inside a frame. */
    record Torn() implements FrameResult {}
}
