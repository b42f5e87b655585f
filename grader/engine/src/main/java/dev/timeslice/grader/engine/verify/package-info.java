/**
 * Third station: class files are held against the exercise's allow-list.
 */
@NullMarked
package dev.timeslice.grader.engine.verify;

import org.jspecify.annotations.NullMarked;
