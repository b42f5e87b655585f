package dev.timeslice.model.process;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A task that has not ended.
 *
 * @param tid its number, which no other task has
 * @param pid the number of its process, which all threads of the process have
 * @param handled the signals for which its process has a handler
 */
public record LiveTask(int tid, int pid, Set<Signal> handled) {
    public LiveTask {
        handled = handled.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(handled));
        if (tid < 1 || pid < 1) {
            throw new IllegalArgumentException("tid and pid are 1 or more, found " + tid + " and " + pid);
        }
    }
}
