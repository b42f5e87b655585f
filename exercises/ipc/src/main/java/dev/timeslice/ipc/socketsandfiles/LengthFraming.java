package dev.timeslice.ipc.socketsandfiles;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.exchange.FrameResult;
import dev.timeslice.model.exchange.Framing;

/**
 * Frames with a length in front, for one connection: see {@link Framing}, which says how they look and what is answered.
 *
 * <p>A length is a claim, not bytes: memory is taken for what has come, not for what is announced.
 */
public final class LengthFraming implements Framing {

    /**
     * @param mostBytes of a message, 1 up to {@link Integer#MAX_VALUE}
     * @throws IllegalArgumentException if {@code mostBytes} is less than 1
     */
    public LengthFraming(int mostBytes) {
        throw new NotImplemented("LengthFraming(mostBytes)");
    }

    @Override
    public byte[] encode(byte[] message) {
        throw new NotImplemented("LengthFraming.encode");
    }

    @Override
    public void feed(byte[] bytes, int offset, int count) {
        throw new NotImplemented("LengthFraming.feed");
    }

    @Override
    public void end() {
        throw new NotImplemented("LengthFraming.end");
    }

    @Override
    public FrameResult next() {
        throw new NotImplemented("LengthFraming.next");
    }
}
