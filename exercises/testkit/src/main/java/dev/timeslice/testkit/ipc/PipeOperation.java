package dev.timeslice.testkit.ipc;

/**
 * Something that a task does to a pipe. The bytes that are written in a story are 1, 2, 3, ... in the order in which the
 * pipe takes them, so that each one can be told from the others.
 */
public sealed interface PipeOperation {

    static PipeOperation write(int count) {
        return new Write(count);
    }

    static PipeOperation read(int max) {
        return new Read(max);
    }

    static PipeOperation closeWriter() {
        return new CloseWriter();
    }

    static PipeOperation closeReader() {
        return new CloseReader();
    }

    /** Offers the next {@code count} bytes. */
    record Write(int count) implements PipeOperation {}

    /** Asks for at most {@code max} bytes. */
    record Read(int max) implements PipeOperation {
        @Override
        public String toString() {
            return "read(" + max + ")";
        }
    }

    /** Closes the writing end. */
    record CloseWriter() implements PipeOperation {
        @Override
        public String toString() {
            return "closeWriter()";
        }
    }

    /** Closes the reading end. */
    record CloseReader() implements PipeOperation {
        @Override
        public String toString() {
            return "closeReader()";
        }
    }
}
