package dev.timeslice.grader.engine.verify;

import dev.timeslice.testkit.Message;

/**
 * One use of what the exercise does not allow.
 *
 * @param className binary name of the top-level class it is in
 * @param file source file name
 * @param line from 1; 0 where the class file does not say
 * @param sentence the call and the reason in words, file and line included
 */
public record Finding(String className, String file, int line, Message sentence) {}
