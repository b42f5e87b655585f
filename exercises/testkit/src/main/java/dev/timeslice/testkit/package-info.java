/**
 * What a check is made of: the annotation, its context, and failures that carry a verdict with its evidence.
 *
 * <p>Start with {@link dev.timeslice.testkit.Check}.
 */
@NullMarked
package dev.timeslice.testkit;

import org.jspecify.annotations.NullMarked;
