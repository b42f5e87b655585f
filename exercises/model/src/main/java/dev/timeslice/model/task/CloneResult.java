package dev.timeslice.model.task;

/** What comes of {@link TaskFactory#clone}. */
public sealed interface CloneResult {

    /** There is a new task. */
    record Made(TaskBlock task) implements CloneResult {}

    /** One of the flags needs another one that is not there. */
    record InvalidFlags() implements CloneResult {}

    /** There are too few frames for a copy of the memory. */
    record OutOfMemory() implements CloneResult {}
}
