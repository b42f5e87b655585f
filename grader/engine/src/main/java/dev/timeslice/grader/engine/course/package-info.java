/**
 * What is graded against: exercises, their rubrics, checks, stubs, references and allow-lists; start at {@code Course}.
 */
@NullMarked
package dev.timeslice.grader.engine.course;

import org.jspecify.annotations.NullMarked;
