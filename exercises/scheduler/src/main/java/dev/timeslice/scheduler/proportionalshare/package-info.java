/**
 * Exercise scheduler/proportional-share: policies that give each task a share of the machine, by luck, by strides, by
 * virtual runtime and by virtual deadlines.
 */
@NullMarked
package dev.timeslice.scheduler.proportionalshare;

import org.jspecify.annotations.NullMarked;
