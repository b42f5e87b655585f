package dev.timeslice.ipc.pipe;

import dev.timeslice.model.ipc.MessageSink;
import dev.timeslice.model.ipc.MessageSource;
import dev.timeslice.model.ipc.NextMessage;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.ReadResult;

/** First the header is filled, then the message, each by as many reads as it takes. */
public final class MessageReader implements MessageSource {
    private final Pipe pipe;
    private final int mostBytes;
    /** What is being filled, and whether it is a header or a message. */
    private byte[] part = new byte[MessageSink.HEADER];

    private int filled;
    private boolean isMessage;

    public MessageReader(Pipe pipe, int mostBytes) {
        if (mostBytes < 1 || mostBytes > MessageSink.LONGEST) {
            throw new IllegalArgumentException("a limit is 1 to " + MessageSink.LONGEST + " bytes, found " + mostBytes);
        }
        this.pipe = pipe;
        this.mostBytes = mostBytes;
    }

    @Override
    public NextMessage next() {
        while (true) {
            while (filled < part.length) {
                ReadResult result = pipe.read(part.length - filled);
                if (!(result instanceof ReadResult.Data data)) {
                    return withoutMore(result);
                }
                System.arraycopy(data.bytes(), 0, part, filled, data.bytes().length);
                filled += data.bytes().length;
            }
            if (isMessage) {
                byte[] message = part;
                begin(new byte[MessageSink.HEADER], false);
                return new NextMessage.Whole(message);
            }
            int length = ((part[0] & 0xff) << 8) | (part[1] & 0xff);
            if (length > mostBytes) {
                // The header stays, and so does the answer.
                return new NextMessage.Refused(length);
            }
            begin(new byte[length], true);
        }
    }

    private NextMessage withoutMore(ReadResult result) {
        if (result instanceof ReadResult.WouldBlock) {
            return new NextMessage.WouldBlock();
        }
        return isMessage || filled > 0 ? new NextMessage.Torn() : new NextMessage.EndOfFile();
    }

    private void begin(byte[] next, boolean message) {
        part = next;
        filled = 0;
        isMessage = message;
    }
}
