package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** Queues the arrays that it is given, without copying them. */
public final class BoundedPipe implements Pipe {
    private final int capacity;
    private final Queue<byte[]> chunks = new ArrayDeque<>();
    private int offset;
    private int count;
    private boolean writerClosed;
    private boolean readerClosed;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public WriteResult write(byte[] data) {
        if (writerClosed) {
            throw new IllegalStateException("the writing end is closed");
        }
        if (readerClosed) {
            return new WriteResult.BrokenPipe();
        }
        int accepted = Math.min(data.length, capacity - count);
        if (accepted == 0) {
            return data.length == 0 ? new WriteResult.Accepted(0) : new WriteResult.WouldBlock();
        }
        chunks.add(accepted == data.length ? data : Arrays.copyOf(data, accepted));
        count += accepted;
        return new WriteResult.Accepted(accepted);
    }

    @Override
    public ReadResult read(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max " + max);
        }
        if (readerClosed) {
            throw new IllegalStateException("the reading end is closed");
        }
        if (count == 0) {
            return writerClosed ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        }
        byte[] bytes = new byte[Math.min(max, count)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = chunks.element()[offset++];
            if (offset == chunks.element().length) {
                chunks.remove();
                offset = 0;
            }
        }
        count -= bytes.length;
        return new ReadResult.Data(bytes);
    }

    @Override
    public void closeWriter() {
        writerClosed = true;
    }

    @Override
    public void closeReader() {
        readerClosed = true;
    }
}
