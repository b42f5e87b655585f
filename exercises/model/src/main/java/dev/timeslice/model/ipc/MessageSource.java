package dev.timeslice.model.ipc;

/**
 * Takes whole messages out of a {@link Pipe}, in whatever pieces their frames come ({@link MessageSink} says what a frame is).
 */
public interface MessageSource {

    /**
     * Reads until a message is whole or the pipe has nothing more, and no byte beyond that message: the next one may be another
     * process's. What has come of an unfinished one is kept.
     *
     * @return {@link NextMessage.Whole}; else {@link NextMessage.Refused} if a length is above the limit, from then on for ever and
     *     without another read; else, at the end of the file, {@link NextMessage.Torn} if it comes inside a frame and
     *     {@link NextMessage.EndOfFile} if it does not; else {@link NextMessage.WouldBlock}
     */
    NextMessage next();
}
