package dev.timeslice.model.ipc;

import java.io.IOException;

/** A file that two processes have in their memory at the same time, as one of them sees it. */
public interface RingFile extends AutoCloseable {

    /** The words behind the header. */
    SharedSegment segment();

    /**
     * Whether the process that made the file still has it open. Called by the other process alone.
     *
     * @throws IOException if that cannot be found out
     */
    boolean isProducerAlive() throws IOException;

    /**
     * Gives the file back; the file itself stays.
     *
     * @throws IOException if the operating system refuses
     */
    @Override
    void close() throws IOException;
}
