package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.SharedSegment;
import java.nio.ByteBuffer;

/** A segment in bytes that lie outside the heap: a file in memory, or any direct buffer. */
public final class MappedSegment implements SharedSegment {

    /**
     * Over the bytes from the buffer's position to its limit. Word i is the bytes from 8 * i on, the lowest byte first (little-endian), whatever
     * the buffer's own order is. What becomes of the buffer's position, limit and order afterwards does not matter.
     *
     * @param bytes a direct buffer, at an address that 8 divides
     * @throws IllegalArgumentException if it has no byte left, or a number of them that 8 does not divide
     */
    public MappedSegment(ByteBuffer bytes) {
        throw new NotImplemented("MappedSegment");
    }

    @Override
    public int size() {
        throw new NotImplemented("MappedSegment.size");
    }

    @Override
    public long load(int word) {
        throw new NotImplemented("MappedSegment.load");
    }

    @Override
    public void store(int word, long value) {
        throw new NotImplemented("MappedSegment.store");
    }

    @Override
    public long loadAcquire(int word) {
        throw new NotImplemented("MappedSegment.loadAcquire");
    }

    @Override
    public void storeRelease(int word, long value) {
        throw new NotImplemented("MappedSegment.storeRelease");
    }
}
