package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.MessageSink;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.WriteResult;
import java.util.Arrays;

/** Offers the whole frame again after a part of it was taken. */
public final class MessageWriter implements MessageSink {
    private final Pipe pipe;
    private final int mostBytes;
    private byte[] frame = new byte[0];
    private int written;

    public MessageWriter(Pipe pipe, int mostBytes) {
        if (mostBytes < 1 || mostBytes > LONGEST) {
            throw new IllegalArgumentException("a limit is 1 to " + LONGEST + " bytes, found " + mostBytes);
        }
        this.pipe = pipe;
        this.mostBytes = mostBytes;
    }

    @Override
    public void put(byte[] message) {
        if (message.length > mostBytes) {
            throw new IllegalArgumentException(
                    "a message has " + mostBytes + " bytes at most, found " + message.length);
        }
        if (written < frame.length) {
            throw new IllegalStateException(frame.length - written + " bytes of the message before are left");
        }
        frame = new byte[HEADER + message.length];
        frame[0] = (byte) (message.length >> 8);
        frame[1] = (byte) message.length;
        System.arraycopy(message, 0, frame, HEADER, message.length);
        written = 0;
    }

    @Override
    public WriteResult flush() {
        int before = written < frame.length ? 0 : written;
        written = before;
        while (written < frame.length) {
            WriteResult result = pipe.write(Arrays.copyOfRange(frame, written, frame.length));
            if (!(result instanceof WriteResult.Accepted accepted)) {
                return result;
            }
            written += accepted.count();
        }
        return new WriteResult.Accepted(written - before);
    }
}
