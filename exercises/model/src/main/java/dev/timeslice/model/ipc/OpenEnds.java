package dev.timeslice.model.ipc;

/**
 * Which processes hold which end of one {@link Pipe}, and how often.
 *
 * <p>A process uses an end through a <b>descriptor</b>. It may hold several of the same end, a fork copies all of them, and an end is
 * closed when the last one of all processes is: so the pipe's {@code closeWriter} and {@code closeReader} are called here, and
 * by nobody else. Processes are told apart by their numbers; any number will do.
 */
public interface OpenEnds {

    /**
     * Makes one more descriptor of an end.
     *
     * @throws IllegalStateException if the process holds none of this end
     */
    void dup(int process, PipeEnd end);

    /**
     * Gives a new process as many descriptors of each end as its parent holds; a parent without any has none to give.
     *
     * @throws IllegalArgumentException if {@code child} holds a descriptor already
     */
    void fork(int parent, int child);

    /**
     * Closes one descriptor of an end, and the pipe's end with the last one of all.
     *
     * @throws IllegalStateException if the process holds none of this end
     */
    void close(int process, PipeEnd end);

    /** Closes whatever the process holds, as the kernel does when it has ended; nothing if it holds nothing. */
    void exit(int process);

    /** How many descriptors of an end the process holds; 0 for one that was never heard of. */
    int held(int process, PipeEnd end);

    /**
     * Reads from the pipe.
     *
     * @param max at least 1
     * @throws IllegalStateException if the process does not hold the reading end
     */
    ReadResult read(int process, int max);

    /**
     * Writes to the pipe.
     *
     * @param data may be empty
     * @throws IllegalStateException if the process does not hold the writing end
     */
    WriteResult write(int process, byte[] data);
}
