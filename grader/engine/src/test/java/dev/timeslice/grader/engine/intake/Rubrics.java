package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.AnswerForm;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.Visibility;
import dev.timeslice.testkit.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Two exercises to sort files into; no more of their rubrics than the intake looks at. */
final class Rubrics {
    static final ExerciseId PIPE = new ExerciseId("ipc", "pipe");
    static final ExerciseId CLASSIC = new ExerciseId("scheduler", "classic");
    static final List<Rubric> BOTH = List.of(
            rubric(PIPE, "dev.timeslice.ipc.pipe", List.of("BoundedPipe"), List.of("Pipe")),
            rubric(CLASSIC, "dev.timeslice.scheduler.classic", List.of("Fcfs", "RoundRobin"), List.of()));

    /** The second of them, with two predictions. */
    static final Rubric ASKING = asking("predict-waiting", "predict-order");

    private Rubrics() {}

    private static Rubric asking(String... ids) {
        Rubric plain = BOTH.get(1);
        Message text = Message.verbatim("text");
        List<Prediction> predictions = Arrays.stream(ids)
                .map(id -> new Criterion(
                        id, 1, Visibility.HIDDEN, 1, List.of("C22"), List.of(), List.of(), text, text, 10))
                .map(criterion -> new Prediction(criterion, text, AnswerForm.SEQUENCE, Map.of(), Optional.empty()))
                .toList();
        return new Rubric(
                plain.exercise(),
                plain.packageName(),
                plain.title(),
                plain.weight(),
                plain.classes(),
                plain.given(),
                plain.allow(),
                plain.tasks(),
                plain.criteria(),
                predictions);
    }

    private static Rubric rubric(ExerciseId id, String packageName, List<String> classes, List<String> given) {
        return new Rubric(
                id, packageName, Message.verbatim(id.toString()), 1, classes, given, List.of(), List.of(), List.of());
    }

    /** The sources of one exercise, which must be there. */
    static ExerciseSources sources(Submission submission, ExerciseId id) {
        return Objects.requireNonNull(submission.exercises().get(id), () -> id + " was not handed in");
    }

    static String pipe(String body) {
        return "package dev.timeslice.ipc.pipe;\n\npublic class BoundedPipe {" + body + "}\n";
    }
}
