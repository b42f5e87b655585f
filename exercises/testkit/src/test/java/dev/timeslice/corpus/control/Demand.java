package dev.timeslice.corpus.control;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/** What the scenarios of the corpus say when something does not hold. */
final class Demand {
    private Demand() {}

    static void that(boolean holds, VerdictKind otherwise, String sentence) {
        if (!holds) {
            throw new CheckFailure(otherwise, Message.verbatim(sentence), "");
        }
    }
}
