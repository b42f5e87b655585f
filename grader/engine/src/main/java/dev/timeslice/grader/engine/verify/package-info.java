/**
 * Third station: class files are held against the exercise's allow-list; start at
 * {@link dev.timeslice.grader.engine.verify.Verifier}.
 *
 * <p>This is the wall between a submission and the worker. Everything here fails closed: what is not understood is not
 * allowed. What is not looked at has no power of its own: generic signatures, debugging tables, stack-map frames (they
 * may name a common supertype that the student never wrote) and annotations, those of the test framework apart.
 */
@NullMarked
package dev.timeslice.grader.engine.verify;

import org.jspecify.annotations.NullMarked;
