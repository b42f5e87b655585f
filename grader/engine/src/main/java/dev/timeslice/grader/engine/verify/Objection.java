package dev.timeslice.grader.engine.verify;

import dev.timeslice.testkit.Message;

/**
 * What is wrong with something in a class file, and why, before it is known in which file and line.
 *
 * @param text one or two sentences
 */
record Objection(Message text) {

    /** In its place: {@code line} is 0 where the class file does not say. */
    Finding at(SubmittedClass place, int line) {
        String prefix = line > 0 ? place.file() + ":" + line + ": " : place.file() + ": ";
        return new Finding(place.topLevel(), place.file(), line, Message.of(prefix + text.en(), prefix + text.ko()));
    }
}
