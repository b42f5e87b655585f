package dev.timeslice.model.task;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a task asks for when it makes another one.
 *
 * @param flags what the two shall share
 * @param tid the number of the new task, which is free
 * @param programCounter where the new task begins
 * @param stackPointer where its stack begins, which grows down
 */
public record CloneRequest(Set<CloneFlag> flags, int tid, long programCounter, long stackPointer) {
    public CloneRequest {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        if (tid < 1) {
            throw new IllegalArgumentException("the number of a task is 1 or more, found " + tid);
        }
    }
}
