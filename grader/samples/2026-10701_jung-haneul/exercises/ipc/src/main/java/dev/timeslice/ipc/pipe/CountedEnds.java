package dev.timeslice.ipc.pipe;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

/**
 * Which processes hold which end of one pipe, and how often. The pipe is told that an end is closed when the last descriptor of it
 * is, whoever held it.
 */
public final class CountedEnds implements OpenEnds {

    /**
     * A process has made a pipe: it holds one descriptor of each end, and nobody else holds any.
     *
     * @param pipe new; used by nobody else from now on
     * @param maker the number of the process; any number will do
     */
    public CountedEnds(Pipe pipe, int maker) {
        throw new NotImplemented("CountedEnds(pipe, maker)");
    }

    /**
     * Makes one more descriptor of an end.
     *
     * @throws IllegalStateException if the process holds none of this end
     */
    @Override
    public void dup(int process, PipeEnd end) {
        throw new NotImplemented("CountedEnds.dup");
    }

    /**
     * Gives a new process as many descriptors of each end as its parent holds; a parent without any has none to give.
     *
     * @throws IllegalArgumentException if {@code child} holds a descriptor already, of whichever end
     */
    @Override
    public void fork(int parent, int child) {
        throw new NotImplemented("CountedEnds.fork");
    }

    /**
     * Closes one descriptor of an end. With the last one of all processes the pipe's end is closed.
     *
     * @throws IllegalStateException if the process holds none of this end
     */
    @Override
    public void close(int process, PipeEnd end) {
        throw new NotImplemented("CountedEnds.close");
    }

    /** Closes every descriptor that the process holds. A process that holds none, or was never heard of, changes nothing. */
    @Override
    public void exit(int process) {
        throw new NotImplemented("CountedEnds.exit");
    }

    /** How many descriptors of an end the process holds; 0 for one that was never heard of. */
    @Override
    public int held(int process, PipeEnd end) {
        throw new NotImplemented("CountedEnds.held");
    }

    /**
     * Reads from the pipe.
     *
     * @param max at least 1
     * @throws IllegalStateException if the process does not hold the reading end
     */
    @Override
    public ReadResult read(int process, int max) {
        throw new NotImplemented("CountedEnds.read");
    }

    /**
     * Writes to the pipe.
     *
     * @param data may be empty
     * @throws IllegalStateException if the process does not hold the writing end
     */
    @Override
    public WriteResult write(int process, byte[] data) {
        throw new NotImplemented("CountedEnds.write");
    }
}
