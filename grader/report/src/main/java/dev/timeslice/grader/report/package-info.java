/**
 * Last room of the grader: score sheets become files for people, spreadsheets and CI.
 *
 * <p>Start at {@link dev.timeslice.grader.report.Reports}. A report is a pure function of {@link
 * dev.timeslice.grader.engine.score.ScoreSheet}s and a language; all text in them may be a student's, so it reaches a
 * file only through {@link dev.timeslice.grader.report.Printable} and the escaping of that file's format.
 */
@NullMarked
package dev.timeslice.grader.report;

import org.jspecify.annotations.NullMarked;
