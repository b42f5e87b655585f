package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps each byte as an object in a queue. */
public final class BoundedPipe implements Pipe {
    private final int capacity;
    private final Queue<Byte> queue = new ArrayDeque<>();
    private boolean writerClosed;
    private boolean readerClosed;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a pipe holds at least one byte, found capacity " + capacity);
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
        int accepted = Math.min(data.length, capacity - queue.size());
        if (accepted == 0 && data.length > 0) {
            return new WriteResult.WouldBlock();
        }
        for (int i = 0; i < accepted; i++) {
            queue.add(data[i]);
        }
        return new WriteResult.Accepted(accepted);
    }

    @Override
    public ReadResult read(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("a read asks for at least one byte, found " + max);
        }
        if (readerClosed) {
            throw new IllegalStateException("the reading end is closed");
        }
        if (queue.isEmpty()) {
            return writerClosed ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        }
        byte[] bytes = new byte[Math.min(max, queue.size())];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = queue.remove();
        }
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
