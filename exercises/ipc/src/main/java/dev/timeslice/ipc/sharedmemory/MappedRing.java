package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.RingFile;
import dev.timeslice.model.ipc.SharedSegment;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The file of a ring, in the memory of two processes. The producer makes it, the consumer opens it.
 *
 * <p>It has a header of {@code HEADER} words, the magic number, the capacity, and zeros, and behind it the {@code SLOTS + capacity} words of the
 * segment; nothing else. While the producer has it open, it holds an exclusive lock on the header's bytes.
 */
public final class MappedRing implements RingFile {

    private MappedRing() {
        throw new NotImplemented("MappedRing");
    }

    /**
     * Makes a file, with an empty ring, and locks its header. Called by the producer.
     *
     * @param capacity of the ring, 1 to {@code MOST_SLOTS}
     * @throws IllegalArgumentException for another capacity
     * @throws IOException if there is such a file already, which is not changed, or if the operating system refuses
     */
    public static MappedRing create(Path file, int capacity) throws IOException {
        throw new NotImplemented("MappedRing.create");
    }

    /**
     * Opens a file that the producer has made. Called by the consumer.
     *
     * @throws IOException if it is no such file: too short, without the magic number, with a capacity below 1 or above {@code
     *     MOST_SLOTS}, or shorter or longer than its capacity says; it is not changed then
     */
    public static MappedRing open(Path file) throws IOException {
        throw new NotImplemented("MappedRing.open");
    }

    @Override
    public SharedSegment segment() {
        throw new NotImplemented("MappedRing.segment");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The operating system gives up the locks of a process however it ends.
     */
    @Override
    public boolean isProducerAlive() throws IOException {
        throw new NotImplemented("MappedRing.isProducerAlive");
    }

    @Override
    public void close() throws IOException {
        throw new NotImplemented("MappedRing.close");
    }
}
