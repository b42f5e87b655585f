package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.ipc.SharedSegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Plain accesses through the buffer, and volatile ones, which promise more than is asked for. */
public final class MappedSegment implements SharedSegment {
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteBuffer memory;

    public MappedSegment(ByteBuffer bytes) {
        if (bytes.remaining() < 8 || bytes.remaining() % 8 != 0) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes are no words");
        }
        memory = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int size() {
        return memory.capacity() / 8;
    }

    @Override
    public long load(int word) {
        check(word);
        return memory.getLong(8 * word);
    }

    @Override
    public void store(int word, long value) {
        check(word);
        memory.putLong(8 * word, value);
    }

    @Override
    public long loadAcquire(int word) {
        check(word);
        return (long) LONGS.getVolatile(memory, 8 * word);
    }

    @Override
    public void storeRelease(int word, long value) {
        check(word);
        LONGS.setVolatile(memory, 8 * word, value);
    }

    private void check(int word) {
        if (word < 0 || word >= size()) {
            throw new IndexOutOfBoundsException("word " + word + " of " + size());
        }
    }
}
