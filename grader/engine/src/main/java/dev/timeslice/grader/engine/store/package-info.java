/**
 * The results folder: one file a student, written whole or not at all, so that a batch can be resumed.
 */
@NullMarked
package dev.timeslice.grader.engine.store;

import org.jspecify.annotations.NullMarked;
