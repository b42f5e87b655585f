package dev.timeslice.model.ipc;

/**
 * Sends whole messages through a {@link Pipe}, however little of them fits at once.
 *
 * <p>A message goes as a <b>frame</b>: its length in {@link #HEADER} bytes, the high one first, and then its bytes. Nothing
 * here waits: what does not fit yet is kept until the next {@link #flush()}.
 */
public interface MessageSink {
    /** Bytes of a frame before the message. */
    int HEADER = 2;

    /** The most bytes that a message can have, because its length has to fit into the header. */
    int LONGEST = 0xffff;

    /**
     * Takes a message to send; nothing of it is in the pipe before the next flush.
     *
     * @param message may be empty; belongs to the caller, who may change it afterwards
     * @throws IllegalArgumentException if it is longer than the limit
     * @throws IllegalStateException if a part of the message before is not in the pipe yet
     */
    void put(byte[] message);

    /**
     * Writes as much as fits of what is left.
     *
     * @return {@link WriteResult.Accepted} with the bytes that this call wrote if nothing is left, 0 if nothing was; else
     *     {@link WriteResult.WouldBlock} if the pipe is full; else {@link WriteResult.BrokenPipe}
     */
    WriteResult flush();
}
