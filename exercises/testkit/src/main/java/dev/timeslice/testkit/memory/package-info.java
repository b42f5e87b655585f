/** Assertions about address spaces and memory, whose failures name the space, the address and both answers. */
@NullMarked
package dev.timeslice.testkit.memory;

import org.jspecify.annotations.NullMarked;
