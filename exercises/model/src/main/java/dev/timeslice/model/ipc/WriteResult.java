package dev.timeslice.model.ipc;

/** What comes of writing to a {@link Pipe}. */
public sealed interface WriteResult {

    /**
     * The pipe took the first {@code count} bytes; the rest has to be offered again.
     *
     * @param count 0 only for an empty write
     */
    record Accepted(int count) implements WriteResult {
        public Accepted {
            if (count < 0) {
                throw new IllegalArgumentException("a count is 0 or more, found " + count);
            }
        }
    }

    /** The pipe is full: the writer has to sleep. */
    record WouldBlock() implements WriteResult {}

    /** The reading end is closed: these bytes can reach nobody. */
    record BrokenPipe() implements WriteResult {}
}
