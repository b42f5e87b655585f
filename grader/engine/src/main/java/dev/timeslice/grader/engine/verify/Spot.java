package dev.timeslice.grader.engine.verify;

/**
 * An objection and the line it belongs to.
 *
 * @param line from 1; 0 where the class file does not say
 */
record Spot(int line, Objection objection) {}
