package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A criterion that no wrong solution fails proves nothing: it could be a check that cannot fail. */
final class Coverage {
    private Coverage() {}

    static Row of(Exercise exercise, List<Row> rows) {
        Set<String> failed = rows.stream()
                .filter(row -> row.subject().startsWith("wrong/"))
                .flatMap(row -> row.failed().stream())
                .collect(Collectors.toSet());
        Set<String> skipped =
                rows.stream().flatMap(row -> row.skipped().keySet().stream()).collect(Collectors.toSet());
        List<String> misses = new ArrayList<>();
        for (Criterion criterion : exercise.rubric().criteria()) {
            if (!failed.contains(criterion.id()) && !skipped.contains(criterion.id())) {
                misses.add("no wrong variant fails " + criterion.id());
            }
        }
        return Row.comparison(exercise.id(), "every criterion is failed by a wrong variant", misses);
    }
}
