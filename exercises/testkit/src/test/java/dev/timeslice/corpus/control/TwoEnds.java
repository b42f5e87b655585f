package dev.timeslice.corpus.control;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** Two threads each look at one end and move the other; which variables race depends on who comes first. */
public final class TwoEnds implements Scenario {
    private int low;
    private int high = 10;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> {
            if (8 <= high) {
                low = 8;
            }
        });
        cast.thread("B", () -> {
            if (low <= 5) {
                high = 5;
            }
        });
    }

    @Override
    public void afterwards() {
        if (low > high) {
            throw CheckFailure.failed(Message.verbatim("crossed over"));
        }
    }
}
