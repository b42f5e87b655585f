/**
 * How many events of a simulation the kernel works off in a second; run by the script beside the module.
 */
@NullMarked
package dev.timeslice.grader.kernelbench;

import org.jspecify.annotations.NullMarked;
