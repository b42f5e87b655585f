package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Takes each byte into account as it comes: first for the length, then for the message. */
public final class LengthFraming implements Framing {
    private final int mostBytes;
    private final Queue<FrameResult> whole = new ArrayDeque<>();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private FrameResult.@Nullable Refused refused;
    private int length;
    private int headerBytes;
    private boolean ended;

    public LengthFraming(int mostBytes) {
        if (mostBytes <= 0) {
            throw new IllegalArgumentException("limit " + mostBytes);
        }
        this.mostBytes = mostBytes;
    }

    @Override
    public byte[] encode(byte[] data) {
        if (data.length == 0 || data.length > mostBytes) {
            throw new IllegalArgumentException("a message has 1 byte up to " + mostBytes + ", found " + data.length);
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame.write(data.length >>> shift);
        }
        frame.writeBytes(data);
        return frame.toByteArray();
    }

    @Override
    public void feed(byte[] bytes, int offset, int count) {
        int position = offset;
        int end = offset + count;
        while (position < end && refused == null) {
            if (headerBytes < HEADER) {
                length = length << 8 | bytes[position++] & 0xff;
                headerBytes++;
                if (headerBytes == HEADER && (length < 1 || length > mostBytes)) {
                    refused = new FrameResult.Refused(length);
                }
            } else {
                int part = Math.min(end - position, length - message.size());
                message.write(bytes, position, part);
                position += part;
                if (message.size() == length) {
                    whole.add(new FrameResult.Message(message.toByteArray()));
                    message.reset();
                    length = 0;
                    headerBytes = 0;
                }
            }
        }
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public FrameResult next() {
        FrameResult first = whole.poll();
        if (first != null) {
            return first;
        }
        if (refused != null) {
            return refused;
        }
        if (!ended) {
            return new FrameResult.Incomplete();
        }
        return headerBytes == 0 ? new FrameResult.Ended() : new FrameResult.Torn();
    }
}
