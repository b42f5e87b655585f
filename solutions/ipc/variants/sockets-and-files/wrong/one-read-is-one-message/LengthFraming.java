package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;
import java.util.Arrays;

/** Frames with a length in front, for one connection. */
public final class LengthFraming implements Framing {
    private static final int FIRST_ROOM = 64;

    private final int mostBytes;
    /** What has come and was not taken out: from {@code begin} to {@code end}. */
    private byte[] held = new byte[FIRST_ROOM];

    private int begin;
    private int end;
    private boolean ended;

    public LengthFraming(int mostBytes) {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("a message has 1 byte at least, found the limit " + mostBytes);
        }
        this.mostBytes = mostBytes;
    }

    @Override
    public byte[] encode(byte[] message) {
        if (isRefused(message.length)) {
            throw new IllegalArgumentException("a message has 1 to " + mostBytes + " bytes, found " + message.length);
        }
        byte[] frame = new byte[HEADER + message.length];
        frame[0] = (byte) (message.length >>> 24);
        frame[1] = (byte) (message.length >>> 16);
        frame[2] = (byte) (message.length >>> 8);
        frame[3] = (byte) message.length;
        System.arraycopy(message, 0, frame, HEADER, message.length);
        return frame;
    }

    @Override
    public void feed(byte[] bytes, int offset, int count) {
        if (count > held.length - end) {
            makeRoom(count);
        }
        System.arraycopy(bytes, offset, held, end, count);
        end += count;
    }

    /** Room grows with what has come, whatever length is announced. */
    private void makeRoom(int count) {
        int waiting = end - begin;
        byte[] roomier = waiting + count > held.length / 2 ? new byte[2 * (waiting + count)] : held;
        System.arraycopy(held, begin, roomier, 0, waiting);
        held = roomier;
        begin = 0;
        end = waiting;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public FrameResult next() {
        int waiting = end - begin;
        if (waiting >= HEADER) {
            int length = length();
            if (isRefused(length)) {
                return new FrameResult.Refused(length);
            }
            // Not HEADER + length, which may be more than an int holds.
            if (waiting > HEADER) {
                int from = begin + HEADER;
                begin = end;
                return new FrameResult.Message(Arrays.copyOfRange(held, from, begin));
            }
        }
        if (!ended) {
            return new FrameResult.Incomplete();
        }
        return waiting == 0 ? new FrameResult.Ended() : new FrameResult.Torn();
    }

    private boolean isRefused(int length) {
        return length < 1 || length > mostBytes;
    }

    private int length() {
        return ((held[begin] & 0xff) << 24)
                | ((held[begin + 1] & 0xff) << 16)
                | ((held[begin + 2] & 0xff) << 8)
                | (held[begin + 3] & 0xff);
    }
}
