package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.MessageSource;
import dev.timeslice.model.ipc.NextMessage;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;
import java.util.Arrays;

/** Collects the whole frame with its header in one array and counts what is missing. */
public final class MessageReader implements MessageSource {
    private final Pipe pipe;
    private final int mostBytes;
    private byte[] frame = {};

    public MessageReader(Pipe pipe, int mostBytes) {
        if (mostBytes <= 0 || mostBytes > 65_535) {
            throw new IllegalArgumentException("mostBytes " + mostBytes);
        }
        this.pipe = pipe;
        this.mostBytes = mostBytes;
    }

    @Override
    public NextMessage next() {
        int missing = missing();
        while (missing > 0) {
            ReadResult result = pipe.read(missing);
            if (result instanceof ReadResult.WouldBlock) {
                return new NextMessage.WouldBlock();
            }
            if (result instanceof ReadResult.EndOfFile) {
                return frame.length == 0 ? new NextMessage.EndOfFile() : new NextMessage.Torn();
            }
            byte[] more = ((ReadResult.Data) result).bytes();
            frame = Arrays.copyOf(frame, frame.length + more.length);
            System.arraycopy(more, 0, frame, frame.length - more.length, more.length);
            missing = missing();
        }
        if (length() > mostBytes) {
            return new NextMessage.Refused(length());
        }
        byte[] message = Arrays.copyOfRange(frame, 2, frame.length);
        frame = new byte[0];
        return new NextMessage.Whole(message);
    }

    /** Of the header first; of a message that is too long nothing. */
    private int missing() {
        if (frame.length < 2) {
            return 2 - frame.length;
        }
        return length() > mostBytes ? 0 : 2 + length() - frame.length;
    }

    private int length() {
        return Byte.toUnsignedInt(frame[0]) * 256 + Byte.toUnsignedInt(frame[1]);
    }
}
