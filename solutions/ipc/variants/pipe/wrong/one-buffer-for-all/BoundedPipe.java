package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

/** Keeps the bytes in a static buffer, which every pipe uses. */
public final class BoundedPipe implements Pipe {
    private static final byte[] BUFFER = new byte[1 << 16];
    private static int head;
    private static int count;
    private final int capacity;
    private boolean writerClosed;
    private boolean readerClosed;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a pipe holds at least one byte, found capacity " + capacity);
        }
        this.capacity = capacity;
        head = 0;
        count = 0;
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
        if (accepted == 0 && data.length > 0) {
            return new WriteResult.WouldBlock();
        }
        for (int i = 0; i < accepted; i++) {
            BUFFER[(head + count + i) % capacity] = data[i];
        }
        count += accepted;
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
        if (count == 0) {
            return writerClosed ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        }
        byte[] bytes = new byte[Math.min(max, count)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = BUFFER[(head + i) % capacity];
        }
        head = (head + bytes.length) % capacity;
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
