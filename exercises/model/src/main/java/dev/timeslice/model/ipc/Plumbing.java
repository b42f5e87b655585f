package dev.timeslice.model.ipc;

import java.util.List;

/** Starts processes on both sides of a pipe, as a shell does for {@code a | b}. */
public interface Plumbing {

    /**
     * Forks all writers and readers off the parent and closes what each of them has inherited and does not need. In the end each writer
     * holds one descriptor of the writing end, each reader one of the reading end, and nobody holds anything else.
     *
     * @param ends the parent holds one descriptor of each end, and nobody else any
     * @param parent the process that has made the pipe and uses neither end itself
     * @param writers the numbers of new processes; may be empty
     * @param readers the numbers of new processes, others than the writers; may be empty
     */
    void connect(OpenEnds ends, int parent, List<Integer> writers, List<Integer> readers);
}
