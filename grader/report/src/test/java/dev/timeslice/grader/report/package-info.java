/** Tests of the reports; {@link dev.timeslice.grader.report.Sheets} builds the score sheets that they read. */
@NullMarked
package dev.timeslice.grader.report;

import org.jspecify.annotations.NullMarked;
