package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

/** Empties the pipe at every read. */
public final class BoundedPipe implements Pipe {
    private final byte[] ring;
    private int head;
    private int count;
    private boolean writerClosed;
    private boolean readerClosed;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a pipe holds at least one byte, found capacity " + capacity);
        }
        ring = new byte[capacity];
    }

    @Override
    public WriteResult write(byte[] data) {
        if (writerClosed) {
            throw new IllegalStateException("the writing end is closed");
        }
        if (readerClosed) {
            return new WriteResult.BrokenPipe();
        }
        int accepted = Math.min(data.length, ring.length - count);
        if (accepted == 0 && data.length > 0) {
            return new WriteResult.WouldBlock();
        }
        for (int i = 0; i < accepted; i++) {
            ring[(head + count + i) % ring.length] = data[i];
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
            bytes[i] = ring[(head + i) % ring.length];
        }
        head = (head + count) % ring.length;
        count = 0;
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
