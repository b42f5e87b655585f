/** The grading's own test: known right and wrong solutions go through the real pipeline, and each has to lose exactly
 * what it should. */
@NullMarked
package dev.timeslice.grader.engine.validate;

import org.jspecify.annotations.NullMarked;
