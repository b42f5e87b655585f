package dev.timeslice.testkit.schedules.control;

import dev.timeslice.testkit.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an execution ended. */
public sealed interface Outcome {

    /** All tasks came to their ends. */
    record Completed() implements Outcome {}

    /** A task ended with something thrown that is no part of its work. */
    record Broke(String thread, Throwable thrown) implements Outcome {}

    /**
     * No task could go on.
     *
     * @param cycle tasks of which each waits for what the next one holds, the last one for the first; empty if there is none
     * @param stuck all tasks that had not ended
     */
    record Hung(List<String> cycle, List<Stuck> stuck) implements Outcome {
        public Hung {
            cycle = List.copyOf(cycle);
            stuck = List.copyOf(stuck);
        }
    }

    /** All that the scenario started came to its end, but these tasks of the code under test never will. */
    record Leaked(List<Stuck> left) implements Outcome {
        public Leaked {
            left = List.copyOf(left);
        }
    }

    /**
     * A task went round a loop while nothing changed.
     *
     * @param alone whether no other task could ever have gone on
     */
    record Spun(String thread, int rounds, boolean alone) implements Outcome {}

    /** The two accesses of a data race have both happened; only where that is what an execution is made for. */
    record Raced(Race race) implements Outcome {}

    /** It was given up since it had come to where another one has been. */
    record Seen() implements Outcome {}

    /** It was given up after so many steps. */
    record TooLong(int steps) implements Outcome {}

    /** The code does something that cannot be controlled. */
    record Uncontrolled(Message what) implements Outcome {}

    /**
     * A task that cannot go on.
     *
     * @param waitsFor as {@link Wait#what}
     * @param on what it waits for, if that is an object
     * @param heldBy the task that holds it; empty if none does
     */
    record Stuck(String thread, String waitsFor, @Nullable Object on, String heldBy) {}
}
