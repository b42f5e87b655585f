/**
 * The hidden checks of exercise scheduler/proportional-share: every small workload against the reference, and the
 * invariants of each policy on a thousand drawn ones.
 */
@NullMarked
package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import org.jspecify.annotations.NullMarked;
