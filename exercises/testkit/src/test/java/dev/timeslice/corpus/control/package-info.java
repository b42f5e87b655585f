/** Small wrong classes and their right twins, each with the scenario that tells them apart, for exploring schedules. */
@NullMarked
package dev.timeslice.corpus.control;

import org.jspecify.annotations.NullMarked;
