package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.ExerciseId;
import java.util.List;

/**
 * One line of the validation's table.
 *
 * @param subject what was held against expectation: stub, right/…, wrong/…, or a comparison such as handout
 * @param failed the criteria that failed
 * @param misses what was not as expected, each in one sentence; empty if all was
 */
public record Row(ExerciseId exercise, String subject, List<String> failed, List<String> misses) {

    public Row {
        failed = List.copyOf(failed);
        misses = List.copyOf(misses);
    }

    public boolean holds() {
        return misses.isEmpty();
    }
}
