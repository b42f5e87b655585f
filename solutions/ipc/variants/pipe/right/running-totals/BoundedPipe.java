package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;

/**
 * Counts all the bytes that were ever written and read; what lies between the two totals is in the buffer, each byte at
 * its own number modulo the capacity. Bytes are moved in at most two blocks.
 */
public final class BoundedPipe implements Pipe {
    private enum End {
        OPEN,
        CLOSED
    }

    private final byte[] buffer;
    private long written;
    private long read;
    private End writer = End.OPEN;
    private End reader = End.OPEN;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        buffer = new byte[capacity];
    }

    @Override
    public WriteResult write(byte[] data) {
        requireOpen(writer);
        if (reader == End.CLOSED) {
            return new WriteResult.BrokenPipe();
        }
        if (data.length == 0) {
            return new WriteResult.Accepted(0);
        }
        int room = buffer.length - held();
        if (room == 0) {
            return new WriteResult.WouldBlock();
        }
        int length = Math.min(room, data.length);
        int start = place(written);
        int first = Math.min(length, buffer.length - start);
        System.arraycopy(data, 0, buffer, start, first);
        System.arraycopy(data, first, buffer, 0, length - first);
        written += length;
        return new WriteResult.Accepted(length);
    }

    @Override
    public ReadResult read(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max " + max);
        }
        requireOpen(reader);
        int length = Math.min(max, held());
        if (length > 0) {
            byte[] data = new byte[length];
            int start = place(read);
            int first = Math.min(length, buffer.length - start);
            System.arraycopy(buffer, start, data, 0, first);
            System.arraycopy(buffer, 0, data, first, length - first);
            read += length;
            return new ReadResult.Data(data);
        }
        if (writer == End.CLOSED) {
            return new ReadResult.EndOfFile();
        }
        return new ReadResult.WouldBlock();
    }

    @Override
    public void closeWriter() {
        writer = End.CLOSED;
    }

    @Override
    public void closeReader() {
        reader = End.CLOSED;
    }

    private int held() {
        return (int) (written - read);
    }

    private int place(long total) {
        return (int) (total % buffer.length);
    }

    private static void requireOpen(End end) {
        if (end == End.CLOSED) {
            throw new IllegalStateException("this end is closed");
        }
    }
}
