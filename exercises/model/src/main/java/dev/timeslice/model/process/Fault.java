package dev.timeslice.model.process;

/**
 * Something went wrong in a running task.
 *
 * @param cause what
 * @param tid the number of the task in which it did
 */
public record Fault(FaultCause cause, int tid) {}
