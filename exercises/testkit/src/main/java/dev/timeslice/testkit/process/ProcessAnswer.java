package dev.timeslice.testkit.process;

import dev.timeslice.model.process.KillResult;
import dev.timeslice.model.process.Signal;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.process.WaitResult;
import org.jspecify.annotations.Nullable;

/**
 * What a process table answers, results and refusals alike.
 *
 * @param text as it is shown to people; two answers are the same if they look the same
 */
public record ProcessAnswer(String text) {

    public static ProcessAnswer spawned(int pid) {
        return of(new SpawnResult.Spawned(pid));
    }

    public static ProcessAnswer tableFull() {
        return of(new SpawnResult.TableFull());
    }

    public static ProcessAnswer reaped(int pid, int status) {
        return of(new WaitResult.Reaped(pid, status));
    }

    public static ProcessAnswer wouldBlock() {
        return of(new WaitResult.WouldBlock());
    }

    public static ProcessAnswer noChild() {
        return of(new WaitResult.NoChild());
    }

    public static ProcessAnswer endsBy(Signal signal) {
        return of(new KillResult.Ends(signal.status()));
    }

    public static ProcessAnswer alreadyEnded() {
        return of(new KillResult.AlreadyEnded());
    }

    public static ProcessAnswer killRefused() {
        return of(new KillResult.Refused());
    }

    public static ProcessAnswer noSuchProcess() {
        return of(new KillResult.NoSuchProcess());
    }

    /** A call without a result went well. */
    public static ProcessAnswer done() {
        return new ProcessAnswer("done");
    }

    public static ProcessAnswer illegalArgument() {
        return thrown(new IllegalArgumentException());
    }

    public static ProcessAnswer illegalState() {
        return thrown(new IllegalStateException());
    }

    /** A result of the model, or null from a table that returns none. */
    static ProcessAnswer of(@Nullable Object result) {
        return new ProcessAnswer(String.valueOf(result));
    }

    /** Two exceptions of the same contract are the same answer, whatever their messages and subclasses. */
    static ProcessAnswer thrown(RuntimeException exception) {
        if (exception instanceof IllegalArgumentException) {
            return new ProcessAnswer("IllegalArgumentException was thrown");
        }
        if (exception instanceof IllegalStateException) {
            return new ProcessAnswer("IllegalStateException was thrown");
        }
        return new ProcessAnswer(exception.getClass().getSimpleName() + " was thrown");
    }

    @Override
    public String toString() {
        return text;
    }
}
