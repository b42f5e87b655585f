package dev.timeslice.grader.engine.course;

import dev.timeslice.testkit.Message;

/**
 * A numbered task of an exercise, the same in rubric and handout.
 *
 * @param id from 1
 */
public record Task(int id, Message title) {}
