/**
 * Child processes and how they are watched from outside; the compile and the run station stand on it.
 */
@NullMarked
package dev.timeslice.grader.engine.process;

import org.jspecify.annotations.NullMarked;
