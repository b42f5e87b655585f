/**
 * First station: a folder or a zip becomes a {@link dev.timeslice.grader.engine.intake.Submission}, or is refused with a reason.
 */
@NullMarked
package dev.timeslice.grader.engine.intake;

import org.jspecify.annotations.NullMarked;
