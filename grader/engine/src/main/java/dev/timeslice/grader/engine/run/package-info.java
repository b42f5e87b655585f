/**
 * Fourth station: a child JVM runs the checks and is watched from outside.
 */
@NullMarked
package dev.timeslice.grader.engine.run;

import org.jspecify.annotations.NullMarked;
