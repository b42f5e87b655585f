/**
 * The hidden checks of exercise scheduler/multicore: every small workload against the reference, and what must hold on
 * several cores whatever the policy decides.
 */
@NullMarked
package dev.timeslice.hiddenchecks.scheduler.multicore;

import org.jspecify.annotations.NullMarked;
