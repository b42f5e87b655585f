package dev.timeslice.grader.engine.course;

import dev.timeslice.testkit.Message;
import java.util.Set;

/**
 * What a variant is expected to fail.
 *
 * @param mistake what is wrong with it
 * @param must ids of the criteria that have to fail
 * @param may ids of the criteria that may fail; no other may
 * @param stressOnly whether only stress can show the mistake, so that it gets several tries
 */
public record Expectation(Message mistake, Set<String> must, Set<String> may, boolean stressOnly) {
    /** Of a right solution: it fails nothing. */
    public static final Expectation FULL_MARKS =
            new Expectation(Message.of("no mistake", "틀린 곳 없음"), Set.of(), Set.of(), false);

    public Expectation {
        must = Set.copyOf(must);
        may = Set.copyOf(may);
    }
}
