package dev.timeslice.testkit.sequences;

import java.util.List;
import java.util.Optional;

/**
 * Runs operations on a fresh subject.
 *
 * @param <O> an operation
 * @param <F> what is told of a failure
 */
@FunctionalInterface
public interface Trial<O, F> {

    /** What went wrong, or nothing; the same operations always give the same answer. */
    Optional<F> run(List<O> operations);
}
