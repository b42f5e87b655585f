package dev.timeslice.model.ipc;

/** One of the two ends of a {@link Pipe}. */
public enum PipeEnd {
    READING,
    WRITING
}
