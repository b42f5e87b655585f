package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.MessageSink;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.WriteResult;
import java.util.Arrays;

/** Keeps what is left to write and nothing else. */
public final class MessageWriter implements MessageSink {
    private final Pipe pipe;
    private final int mostBytes;
    private byte[] left = {};

    public MessageWriter(Pipe pipe, int mostBytes) {
        if (mostBytes <= 0 || mostBytes > 65_535) {
            throw new IllegalArgumentException("mostBytes " + mostBytes);
        }
        this.pipe = pipe;
        this.mostBytes = mostBytes;
    }

    @Override
    public void put(byte[] message) {
        int n = message.length;
        if (n > mostBytes) {
            throw new IllegalArgumentException(n + " bytes");
        }
        if (left.length > 0) {
            throw new IllegalStateException("still writing");
        }
        left = new byte[n + 2];
        left[0] = (byte) (n / 256);
        left[1] = (byte) (n % 256);
        for (int i = 0; i < n; i++) {
            left[i + 2] = message[i];
        }
    }

    @Override
    public WriteResult flush() {
        if (left.length == 0) {
            return new WriteResult.Accepted(0);
        }
        WriteResult result = pipe.write(left);
        if (result instanceof WriteResult.Accepted accepted) {
            left = Arrays.copyOfRange(left, accepted.count(), left.length);
            // What a pipe leaves did not fit: it is full.
            return left.length == 0 ? result : new WriteResult.WouldBlock();
        }
        return result;
    }
}
