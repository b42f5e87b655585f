package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Keeps what has come in one array, and cuts messages off its front. */
public final class LengthFraming implements Framing {
    private final int mostBytes;
    private byte[] held = new byte[0];
    private boolean ended;

    public LengthFraming(int mostBytes) {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("no message fits into " + mostBytes + " bytes");
        }
        this.mostBytes = mostBytes;
    }

    @Override
    public byte[] encode(byte[] message) {
        if (!isPossible(message.length)) {
            throw new IllegalArgumentException("a message of " + message.length + " bytes");
        }
        return ByteBuffer.allocate(HEADER + message.length)
                .putInt(message.length)
                .put(message)
                .array();
    }

    @Override
    public void feed(byte[] bytes, int offset, int count) {
        byte[] longer = Arrays.copyOf(held, held.length + count);
        System.arraycopy(bytes, offset, longer, held.length, count);
        held = longer;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public FrameResult next() {
        if (held.length >= HEADER) {
            int length = ByteBuffer.wrap(held).getInt();
            if (!isPossible(length)) {
                return new FrameResult.Refused(length);
            }
            if (held.length - HEADER >= length) {
                byte[] message = Arrays.copyOfRange(held, HEADER, HEADER + length);
                held = Arrays.copyOfRange(held, HEADER + length, held.length);
                return new FrameResult.Message(message);
            }
        }
        if (ended) {
            return held.length > 0 ? new FrameResult.Torn() : new FrameResult.Ended();
        }
        return new FrameResult.Incomplete();
    }

    private boolean isPossible(int length) {
        return length >= 1 && length <= mostBytes;
    }
}
