package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What each write has put in stays a piece of its own; a read takes from as many pieces as it needs. */
public final class BoundedPipe implements Pipe {
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int room;
    private boolean noMoreBytes;
    private boolean noMoreReads;

    public BoundedPipe(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        room = capacity;
    }

    @Override
    public WriteResult write(byte[] data) {
        if (noMoreBytes) {
            throw new IllegalStateException("write after closeWriter");
        }
        if (noMoreReads) {
            return new WriteResult.BrokenPipe();
        }
        if (data.length == 0) {
            return new WriteResult.Accepted(0);
        }
        if (room == 0) {
            return new WriteResult.WouldBlock();
        }
        byte[] piece = Arrays.copyOf(data, Math.min(data.length, room));
        pieces.addLast(piece);
        room -= piece.length;
        return new WriteResult.Accepted(piece.length);
    }

    @Override
    public ReadResult read(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max " + max);
        }
        if (noMoreReads) {
            throw new IllegalStateException("read after closeReader");
        }
        if (pieces.isEmpty()) {
            return noMoreBytes ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        }
        byte[] result = new byte[0];
        while (result.length < max && !pieces.isEmpty()) {
            byte[] oldest = pieces.removeFirst();
            int taken = Math.min(oldest.length, max - result.length);
            int before = result.length;
            result = Arrays.copyOf(result, before + taken);
            System.arraycopy(oldest, 0, result, before, taken);
            if (taken < oldest.length) {
                pieces.addFirst(Arrays.copyOfRange(oldest, taken, oldest.length));
            }
        }
        room += result.length;
        return new ReadResult.Data(result);
    }

    @Override
    public void closeWriter() {
        noMoreBytes = true;
    }

    @Override
    public void closeReader() {
        noMoreReads = true;
    }
}
