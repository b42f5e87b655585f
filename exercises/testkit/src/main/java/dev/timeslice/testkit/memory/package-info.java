/**
 * Assertions about address spaces and memory, whose failures name the space, the address and both answers; and stories
 * about the memory of several processes, in which the frames and page tables of all of them are watched.
 */
@NullMarked
package dev.timeslice.testkit.memory;

import org.jspecify.annotations.NullMarked;
