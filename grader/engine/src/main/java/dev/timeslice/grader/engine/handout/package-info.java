/**
 * Makes what students get: a folder with stubs, public checks and handouts, and one jar with all that grades them at
 * home. Start at {@link dev.timeslice.grader.engine.handout.Handout}.
 *
 * <p>Everything secret is kept out by construction: each part is written from the public part of an exercise in memory,
 * never copied from a folder that holds more.
 */
@NullMarked
package dev.timeslice.grader.engine.handout;

import org.jspecify.annotations.NullMarked;
