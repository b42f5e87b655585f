package dev.timeslice.ipc.pipe;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.MessageSink;
import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.model.ipc.WriteResult;

/**
 * Sends whole messages through a pipe, however little of them fits at once. A message goes as a frame: its length in two bytes, the high
 * one first, and then its bytes.
 */
public final class MessageWriter implements MessageSink {

    /**
     * Writes to a pipe.
     *
     * @param pipe its writing end is used by nobody else
     * @param mostBytes the longest message, 1 to {@link MessageSink#LONGEST}
     * @throws IllegalArgumentException if {@code mostBytes} is out of this range
     */
    public MessageWriter(Pipe pipe, int mostBytes) {
        throw new NotImplemented("MessageWriter(pipe, mostBytes)");
    }

    /**
     * Takes a message to send; nothing of it is in the pipe before the next flush.
     *
     * @param message may be empty; belongs to the caller, who may change it afterwards
     * @throws IllegalArgumentException if it is longer than {@code mostBytes}; this is looked at first
     * @throws IllegalStateException if a part of the message before is not in the pipe yet
     */
    @Override
    public void put(byte[] message) {
        throw new NotImplemented("MessageWriter.put");
    }

    /**
     * Writes as much as fits of what is left.
     *
     * @return {@link WriteResult.Accepted} with the bytes that this call wrote, the header's too, if nothing is left now; 0 if
     *     nothing was left before, whatever the state of the pipe; else {@link WriteResult.WouldBlock} if the pipe is full; else
     *     {@link WriteResult.BrokenPipe}
     */
    @Override
    public WriteResult flush() {
        throw new NotImplemented("MessageWriter.flush");
    }
}
