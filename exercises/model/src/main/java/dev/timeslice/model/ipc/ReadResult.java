package dev.timeslice.model.ipc;

import java.util.Arrays;

/** What comes of reading from a {@link Pipe}. */
public sealed interface ReadResult {

    /**
     * Some bytes, at least one.
     *
     * @param bytes a copy that belongs to the caller
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below, and copied by the kernel
    record Data(byte[] bytes) implements ReadResult {
        public Data {
            if (bytes.length == 0) {
                throw new IllegalArgumentException("data holds at least one byte; nothing yet is WouldBlock");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Data data && Arrays.equals(bytes, data.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Data" + Arrays.toString(bytes);
        }
    }

    /** The pipe is empty and a writer may still come: the reader has to sleep. */
    record WouldBlock() implements ReadResult {}

    /** The pipe is empty and its writing end is closed. */
    record EndOfFile() implements ReadResult {}
}
