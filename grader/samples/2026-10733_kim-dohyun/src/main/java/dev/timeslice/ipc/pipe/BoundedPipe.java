package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

public final class BoundedPipe implements Pipe {
    private final byte[] ring;
    private int head;
    private int count;
    private boolean writerClosed;
    private boolean readerClosed;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        ring = new byte[capacity];
    }

    @Override
    public WriteResult write(byte[] data) {
        if (writerClosed) {
            throw new IllegalStateException("closed");
        }
        if (readerClosed) {
            return new WriteResult.BrokenPipe();
        }
        int n = Math.min(data.length, ring.length - count)
        for (int i = 0; i < n; i++) {
            ring[(head + count + i) % ring.length] = data[i];
        }
        count += n;
        return new WriteResult.Accepted(n);
    }

    @Override
    public ReadResult read(int max) {
        if (count == 0) {
            return writerClosed ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        }
        byte[] data = new byte[Math.min(max, count)];
        for (int i = 0; i < data.length; i++) {
            data[i] = ring[(head + i) % ring.length];
        }
        head = (head + data.length) % ring.length;
        count -= data.length;
        return new ReadResult.Data(data);
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
