package dev.timeslice.grader.engine.course;

import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Optional;
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
 * @param criteria all, those of the predictions included that can be judged here
 * @param predictions what is answered in the answer file
 * @param allowInBox names of the allow-lists that apply besides, where the code runs as a process of its own
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
        List<Criterion> criteria,
        List<Prediction> predictions,
        List<String> allowInBox) {

    public Rubric {
        classes = List.copyOf(classes);
        given = List.copyOf(given);
        allow = List.copyOf(allow);
        tasks = List.copyOf(tasks);
        criteria = List.copyOf(criteria);
        predictions = List.copyOf(predictions);
        allowInBox = List.copyOf(allowInBox);
    }

    /** A rubric without black-box checks. */
    public Rubric(
            ExerciseId exercise,
            String packageName,
            Message title,
            int weight,
            List<String> classes,
            List<String> given,
            List<String> allow,
            List<Task> tasks,
            List<Criterion> criteria,
            List<Prediction> predictions) {
        this(exercise, packageName, title, weight, classes, given, allow, tasks, criteria, predictions, List.of());
    }

    /** A rubric without predictions. */
    public Rubric(
            ExerciseId exercise,
            String packageName,
            Message title,
            int weight,
            List<String> classes,
            List<String> given,
            List<String> allow,
            List<Task> tasks,
            List<Criterion> criteria) {
        this(exercise, packageName, title, weight, classes, given, allow, tasks, criteria, List.of());
    }

    /**
     * The same, cut down to the criteria that students have at home, and to what these need among themselves; the questions
     * of all predictions stay, the solutions of the hidden ones do not.
     */
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
        return new Rubric(
                exercise,
                packageName,
                title,
                weight,
                classes,
                given,
                allow,
                tasks,
                cut,
                predictions.stream().map(Prediction::publicPart).toList(),
                allowInBox);
    }

    /** The most that can be earned. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /** The question behind a criterion, if it is one of the predictions. */
    public Optional<Prediction> prediction(String id) {
        return predictions.stream()
                .filter(prediction -> prediction.id().equals(id))
                .findFirst();
    }

    /** The criteria that code decides: all but the predictions. */
    public List<Criterion> ofCode() {
        return criteria.stream()
                .filter(criterion -> prediction(criterion.id()).isEmpty())
                .toList();
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
