import dev.timeslice.model.ipc.*;
import java.util.Arrays;

/** Keeps the bytes at the front of an array and moves the rest up after each read. */
public final class BoundedPipe implements Pipe {
    private final byte[] bytes;
    private int used;
    private boolean noWriter, noReader;

    public BoundedPipe(int capacity) {
        if (capacity <= 0) throw new IllegalArgumentException("a pipe of " + capacity + " bytes");
        bytes = new byte[capacity];
    }

    @Override
    public WriteResult write(byte[] data) {
        if (noWriter) throw new IllegalStateException("you have closed your end");
        if (noReader) return new WriteResult.BrokenPipe();
        int n = Math.min(data.length, bytes.length - used);
        if (n == 0 && data.length != 0) return new WriteResult.WouldBlock();
        System.arraycopy(data, 0, bytes, used, n);
        used += n;
        return new WriteResult.Accepted(n);
    }

    @Override
    public ReadResult read(int max) {
        if (max <= 0) throw new IllegalArgumentException("a read of " + max + " bytes");
        if (noReader) throw new IllegalStateException("you have closed your end");
        if (used == 0) return noWriter ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        int n = Math.min(max, used);
        byte[] result = Arrays.copyOf(bytes, n);
        System.arraycopy(bytes, n, bytes, 0, used - n);
        used -= n;
        return new ReadResult.Data(result);
    }

    @Override
    public void closeWriter() {
        noWriter = true;
    }

    @Override
    public void closeReader() {
        noReader = true;
    }
}
