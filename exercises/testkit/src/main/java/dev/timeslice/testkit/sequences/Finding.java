package dev.timeslice.testkit.sequences;

import java.util.List;

/**
 * A sequence that fails, and how.
 *
 * @param operations none of them can be left out
 * @param failure what the trial said of exactly these operations
 */
public record Finding<O, F>(List<O> operations, F failure) {
    public Finding {
        operations = List.copyOf(operations);
    }
}
