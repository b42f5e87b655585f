package dev.timeslice.grader.engine.intake;

import dev.timeslice.testkit.Message;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The source files of one exercise.
 *
 * @param files file name without folders, such as {@code RoundRobin.java}, to decoded text
 * @param unreadable file name to the reason why a file of the exercise could not be read; their classes do not compile
 * @param notes what the student should know, such as an encoding that was guessed
 */
public record ExerciseSources(
        SortedMap<String, String> files, SortedMap<String, Message> unreadable, List<Message> notes) {

    public ExerciseSources {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
        notes = List.copyOf(notes);
    }
}
