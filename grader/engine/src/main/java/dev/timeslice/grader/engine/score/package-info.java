/**
 * Sixth station: verdicts become points; the {@link dev.timeslice.grader.engine.score.ScoreSheet} is all that reports read.
 */
@NullMarked
package dev.timeslice.grader.engine.score;

import org.jspecify.annotations.NullMarked;
