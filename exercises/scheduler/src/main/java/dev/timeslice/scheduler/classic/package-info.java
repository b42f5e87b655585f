/**
 * Exercise scheduler/classic: the policies that every textbook begins with, and how to measure what they do.
 */
@NullMarked
package dev.timeslice.scheduler.classic;

import org.jspecify.annotations.NullMarked;
