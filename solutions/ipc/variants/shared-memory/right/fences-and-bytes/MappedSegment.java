package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.ipc.SharedSegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** A view of longs, whose accesses are plain, and fences beside them. */
public final class MappedSegment implements SharedSegment {
    private final LongBuffer words;

    public MappedSegment(ByteBuffer bytes) {
        if ((bytes.remaining() & 7) != 0 || !bytes.hasRemaining()) {
            throw new IllegalArgumentException("no whole words: " + bytes.remaining() + " bytes");
        }
        words = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
    }

    @Override
    public int size() {
        return words.capacity();
    }

    @Override
    public long load(int word) {
        return words.get(word);
    }

    @Override
    public void store(int word, long value) {
        words.put(word, value);
    }

    @Override
    public long loadAcquire(int word) {
        long value = words.get(word);
        VarHandle.acquireFence();
        return value;
    }

    @Override
    public void storeRelease(int word, long value) {
        VarHandle.releaseFence();
        words.put(word, value);
    }
}
