/**
 * Exercise process/fork: how the memory of a process is duplicated, at once or page by page when it is written, and how much
 * of it each process uses.
 */
@NullMarked
package dev.timeslice.process.fork;

import org.jspecify.annotations.NullMarked;
