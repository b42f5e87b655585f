package dev.timeslice.model.exchange;

/**
 * Cuts the bytes of one connection into messages, however they come in pieces.
 *
 * <p>A <b>frame</b> is the length of a message in four bytes, the highest byte first, and then the message. A message has 1 byte at least
 * and {@code mostBytes} at most, which both sides know; any other length is a lie or an error, and what comes behind it means nothing.
 *
 * <p>It serves one connection and one thread.
 */
public interface Framing {
    /** Bytes of a frame before the message. */
    int HEADER = 4;

    /**
     * The frame of a message.
     *
     * @param message 1 to {@code mostBytes} bytes; belongs to the caller, who may change it afterwards
     * @return a new array
     * @throws IllegalArgumentException if a message cannot be so short or so long
     */
    byte[] encode(byte[] message);

    /**
     * Takes the next bytes that have come.
     *
     * @param bytes belongs to the caller, who uses it again for what comes next
     * @param offset where they begin
     * @param count how many they are, 0 or more
     */
    void feed(byte[] bytes, int offset, int count);

    /** No more bytes will come. */
    void end();

    /**
     * What the bytes so far amount to. Each call takes one message out; where there is none, the answer stays the same until something
     * comes.
     *
     * @return the oldest {@link FrameResult.Message} that is whole; else {@link FrameResult.Refused} if there is a
     *     length that cannot be, from then on for ever; else, after {@link #end()}, {@link FrameResult.Torn} if
     *     the bytes stop inside a frame and {@link FrameResult.Ended} if they do not; else {@link FrameResult.Incomplete}
     */
    FrameResult next();
}
