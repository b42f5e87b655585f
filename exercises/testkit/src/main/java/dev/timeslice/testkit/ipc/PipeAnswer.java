package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.NextMessage;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import org.jspecify.annotations.Nullable;

/**
 * What a pipe answers to an operation, results and refusals alike.
 *
 * @param text as it is shown to people; two answers are the same if they look the same
 */
public record PipeAnswer(String text) {

    public static PipeAnswer accepted(int count) {
        return of(new WriteResult.Accepted(count));
    }

    public static PipeAnswer brokenPipe() {
        return of(new WriteResult.BrokenPipe());
    }

    /** The task has to sleep: the pipe is full for a writer, or empty for a reader. */
    public static PipeAnswer wouldBlock() {
        return of(new ReadResult.WouldBlock());
    }

    public static PipeAnswer data(int... values) {
        return of(new ReadResult.Data(Bytes.of(values)));
    }

    public static PipeAnswer endOfFile() {
        return of(new ReadResult.EndOfFile());
    }

    /** A whole message of these bytes. */
    public static PipeAnswer message(int... values) {
        return of(new NextMessage.Whole(Bytes.of(values)));
    }

    /** An operation without a result went well. */
    public static PipeAnswer done() {
        return new PipeAnswer("done");
    }

    public static PipeAnswer illegalArgument() {
        return thrown(new IllegalArgumentException());
    }

    public static PipeAnswer illegalState() {
        return thrown(new IllegalStateException());
    }

    /** A result of the model, or null from a pipe that returns none. */
    static PipeAnswer of(@Nullable Object result) {
        return new PipeAnswer(String.valueOf(result));
    }

    /** Two exceptions of the same contract are the same answer, whatever their messages and subclasses. */
    static PipeAnswer thrown(RuntimeException exception) {
        if (exception instanceof IllegalArgumentException) {
            return new PipeAnswer("IllegalArgumentException was thrown");
        }
        if (exception instanceof IllegalStateException) {
            return new PipeAnswer("IllegalStateException was thrown");
        }
        return new PipeAnswer(exception.getClass().getSimpleName() + " was thrown");
    }

    @Override
    public String toString() {
        return text;
    }
}
