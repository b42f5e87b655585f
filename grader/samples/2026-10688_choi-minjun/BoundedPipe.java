package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.ArrayDeque;

public final class BoundedPipe implements Pipe {
    private final ArrayDeque<Byte> queue = new ArrayDeque<>();
    private final int capacity;
    private boolean writerClosed;
    private boolean readerClosed;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive: " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public WriteResult write(byte[] data) {
        if (writerClosed) {
            throw new IllegalStateException("write end is closed");
        }
        if (readerClosed) {
            return new WriteResult.BrokenPipe();
        }
        int n = 0;
        while (n < data.length && queue.size() < capacity) {
            queue.add(data[n]);
            n++;
        }
        if (n == 0 && data.length > 0) {
            return new WriteResult.WouldBlock();
        }
        return new WriteResult.Accepted(n);
    }

    @Override
    public ReadResult read(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be positive: " + max);
        }
        if (readerClosed) {
            throw new IllegalStateException("read end is closed");
        }
        if (writerClosed) {
            return new ReadResult.EndOfFile();
        }
        if (queue.isEmpty()) {
            return new ReadResult.WouldBlock();
        }
        int n = Math.min(max, queue.size());
        byte[] result = new byte[n];
        for (int i = 0; i < n; i++) {
            result[i] = queue.remove();
        }
        return new ReadResult.Data(result);
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
