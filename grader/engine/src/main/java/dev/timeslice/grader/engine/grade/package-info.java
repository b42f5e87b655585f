/**
 * The whole way, station by station: one submission with {@link dev.timeslice.grader.engine.grade.Pipeline}, a class with
 * {@link dev.timeslice.grader.engine.grade.Batch}.
 */
@NullMarked
package dev.timeslice.grader.engine.grade;

import org.jspecify.annotations.NullMarked;
