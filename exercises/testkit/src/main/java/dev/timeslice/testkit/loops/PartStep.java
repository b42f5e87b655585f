package dev.timeslice.testkit.loops;

import java.util.function.Function;

/**
 * A call of a part, or a step of time.
 *
 * @param name for people, the same in every language
 * @param take makes the call, and says what was called and what came of it
 * @param <P> the part with what is around it
 */
public record PartStep<P>(String name, Function<P, PartAnswer> take) {

    @Override
    public String toString() {
        return name;
    }
}
