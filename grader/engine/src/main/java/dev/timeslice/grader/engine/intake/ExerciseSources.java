package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
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
 * @param answers to the exercise's predictions
 */
public record ExerciseSources(
        SortedMap<String, String> files, SortedMap<String, Message> unreadable, List<Message> notes, Answers answers) {

    public ExerciseSources {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
        notes = List.copyOf(notes);
    }

    /** Sources without an answer file. */
    public ExerciseSources(
            SortedMap<String, String> files, SortedMap<String, Message> unreadable, List<Message> notes) {
        this(files, unreadable, notes, Answers.NONE);
    }

    /** The same with an answer file. */
    public ExerciseSources with(AnswerSheet sheet) {
        List<Message> all = new ArrayList<>(notes);
        all.addAll(sheet.notes());
        return new ExerciseSources(files, unreadable, all, sheet.answers());
    }
}
