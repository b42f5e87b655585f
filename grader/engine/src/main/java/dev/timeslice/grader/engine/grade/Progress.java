package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.score.ScoreSheet;

/** Hears how a batch gets on; called from one thread at a time. */
public interface Progress {

    /** The batch begins. */
    void begun(int submissions);

    /**
     * A submission is done.
     *
     * @param fromBefore whether its result was there already and nothing had changed
     */
    void graded(ScoreSheet sheet, boolean fromBefore);
}
