package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.ExerciseId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of the validation's table.
 *
 * @param subject what was held against expectation: stub, right/…, wrong/…, or a comparison such as handout
 * @param failed the criteria that failed
 * @param skipped the criteria that cannot be tried on this machine, each with the reason in English
 * @param misses what was not as expected, each in one sentence; empty if all was
 */
public record Row(
        ExerciseId exercise,
        String subject,
        List<String> failed,
        SortedMap<String, String> skipped,
        List<String> misses) {

    public Row {
        failed = List.copyOf(failed);
        skipped = new TreeMap<>(skipped);
        misses = List.copyOf(misses);
    }

    /** Of a comparison in which nothing is run. */
    static Row comparison(ExerciseId exercise, String subject, List<String> misses) {
        return new Row(exercise, subject, List.of(), new TreeMap<>(), misses);
    }

    /** The same, of a second try. */
    Row again() {
        return new Row(exercise, subject + " (second try)", failed, skipped, misses);
    }

    public boolean holds() {
        return misses.isEmpty();
    }
}
