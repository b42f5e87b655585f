package dev.timeslice.ipc.pipe;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.MessageSource;
import dev.timeslice.model.ipc.NextMessage;
import dev.timeslice.model.ipc.Pipe;

/** Takes whole messages out of a pipe, in whatever pieces their frames come. */
public final class MessageReader implements MessageSource {

    /**
     * Reads from a pipe.
     *
     * @param pipe its other readers, if there are any, read between two messages of this one only
     * @param mostBytes the longest message that is accepted, 1 to {@link dev.timeslice.model.ipc.MessageSink#LONGEST}
     * @throws IllegalArgumentException if {@code mostBytes} is out of this range
     */
    public MessageReader(Pipe pipe, int mostBytes) {
        throw new NotImplemented("MessageReader(pipe, mostBytes)");
    }

    /**
     * Reads until a message is whole or the pipe has nothing more, and no byte beyond that message. What has come of an unfinished one
     * is kept for the next call.
     *
     * @return {@link NextMessage.Whole}, with an array of its own; else {@link NextMessage.Refused} if a length is above {@code mostBytes},
     *     from then on for ever and without another read; else, at the end of the file, {@link NextMessage.Torn} if a part of a frame
     *     has come, of its header too, and {@link NextMessage.EndOfFile} if none has; else {@link NextMessage.WouldBlock}
     */
    @Override
    public NextMessage next() {
        throw new NotImplemented("MessageReader.next");
    }
}
