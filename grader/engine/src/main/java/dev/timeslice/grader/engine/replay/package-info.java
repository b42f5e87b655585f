/**
 * Repeats schedules by their tokens, for somebody who wants to see one again; start at
 * {@link dev.timeslice.grader.engine.replay.Replayer}.
 */
@NullMarked
package dev.timeslice.grader.engine.replay;

import org.jspecify.annotations.NullMarked;
