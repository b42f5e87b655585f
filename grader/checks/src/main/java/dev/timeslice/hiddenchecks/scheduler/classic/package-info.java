/**
 * The hidden checks of exercise scheduler/classic: every small workload against the reference.
 */
@NullMarked
package dev.timeslice.hiddenchecks.scheduler.classic;

import org.jspecify.annotations.NullMarked;
