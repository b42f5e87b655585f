package dev.timeslice.ipc.sharedmemory;

import dev.timeslice.model.ipc.SharedSegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Wrong: see expect.yml. */
public final class MappedSegment implements SharedSegment {
    private static final VarHandle WORD = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final ByteBuffer bytes;
    private final int size;

    public MappedSegment(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (length == 0 || length % Long.BYTES != 0) {
            throw new IllegalArgumentException("a segment has whole words, found " + length + " bytes");
        }
        this.bytes = bytes.slice();
        size = length / Long.BYTES;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long load(int word) {
        return (long) WORD.get(bytes, place(word));
    }

    @Override
    public void store(int word, long value) {
        WORD.set(bytes, place(word), value);
    }

    @Override
    public long loadAcquire(int word) {
        return (long) WORD.getAcquire(bytes, place(word));
    }

    @Override
    public void storeRelease(int word, long value) {
        WORD.setRelease(bytes, place(word), value);
    }

    private int place(int word) {
        return Objects.checkIndex(word, size) * Long.BYTES;
    }
}
