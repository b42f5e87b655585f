package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

public final class BoundedPipe implements Pipe {
    private final byte[] buffer;
    private int in = 0; // 다음에 쓸 자리
    private int out = 0; // 다음에 읽을 자리
    private int count = 0; // 들어 있는 바이트 수
    private boolean writerOpen = true;
    private boolean readerOpen = true;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        buffer = new byte[capacity];
    }

    @Override
    public WriteResult write(byte[] data) {
        if (!writerOpen) {
            throw new IllegalStateException("closed");
        }
        if (!readerOpen) {
            return new WriteResult.BrokenPipe();
        }
        if (data.length > 0 && count == buffer.length) {
            return new WriteResult.WouldBlock();
        }
        int accepted = 0;
        while (accepted < data.length && count < buffer.length) {
            buffer[in] = data[accepted];
            in = (in + 1) % buffer.length;
            count++;
            accepted++;
        }
        return new WriteResult.Accepted(accepted);
    }

    @Override
    public ReadResult read(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max: " + max);
        }
        if (!readerOpen) {
            throw new IllegalStateException("closed");
        }
        if (count == 0) {
            if (writerOpen) {
                return new ReadResult.WouldBlock();
            }
            return new ReadResult.EndOfFile();
        }
        byte[] bytes = new byte[Math.min(max, count)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = buffer[out];
            out = (out + 1) % buffer.length;
            count--;
        }
        return new ReadResult.Data(bytes);
    }

    @Override
    public void closeWriter() {
        writerOpen = false;
    }

    @Override
    public void closeReader() {
        readerOpen = false;
    }
}
