package dev.timeslice.grader.engine.course;

import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an exercise is graded, as its YAML file says.
 *
 * @param packageName the exercise's own package
 * @param weight the exercise's share in the total, relative to the others
 * @param classes simple names of the classes that a student hands in
 * @param given simple names of the package's classes that are ours
 * @param allow names of the allow-lists that apply
 */
public record Rubric(
        ExerciseId exercise,
        String packageName,
        Message title,
        int weight,
        List<String> classes,
        List<String> given,
        List<String> allow,
        List<Task> tasks,
        List<Criterion> criteria) {

    public Rubric {
        classes = List.copyOf(classes);
        given = List.copyOf(given);
        allow = List.copyOf(allow);
        tasks = List.copyOf(tasks);
        criteria = List.copyOf(criteria);
    }

    /** The same, cut down to the criteria that students have at home, and to what these need among themselves. */
    public Rubric publicPart() {
        Set<String> open = criteria.stream()
                .filter(criterion -> criterion.visibility() == Visibility.PUBLIC)
                .map(Criterion::id)
                .collect(Collectors.toSet());
        List<Criterion> cut = criteria.stream()
                .filter(criterion -> open.contains(criterion.id()))
                .map(criterion -> criterion.needing(
                        criterion.needs().stream().filter(open::contains).toList()))
                .toList();
        return new Rubric(exercise, packageName, title, weight, classes, given, allow, tasks, cut);
    }

    /** The most that can be earned. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /**
     * @throws IllegalArgumentException if there is no such criterion
     */
    public Criterion criterion(String id) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(exercise + " has no criterion " + id));
    }
}
