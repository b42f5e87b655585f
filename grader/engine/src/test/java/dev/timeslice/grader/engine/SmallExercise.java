package dev.timeslice.grader.engine;

import dev.timeslice.grader.engine.compile.InMemoryJavac;
import dev.timeslice.grader.engine.course.AllowList;
import dev.timeslice.grader.engine.course.AnswerForm;
import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.StructureField;
import dev.timeslice.grader.engine.course.Visibility;
import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds an exercise in memory, {@code ipc/post}, with no more to it than a test is about. */
public final class SmallExercise {
    public static final ExerciseId ID = new ExerciseId("ipc", "post");
    public static final String PACKAGE = "dev.timeslice.ipc.post";
    public static final int POINTS = 10;

    private final List<String> classes;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final Map<String, CheckMethod> methods = new HashMap<>();
    private final Map<String, StructureField> structures = new HashMap<>();
    private ClassSet stub = ClassSet.EMPTY;
    private ClassSet reference = ClassSet.EMPTY;
    private ClassSet checks = ClassSet.EMPTY;

    private SmallExercise(List<String> classes) {
        this.classes = classes;
    }

    /** An exercise that asks for these classes. */
    public static SmallExercise asking(String... classes) {
        return new SmallExercise(List.of(classes));
    }

    public SmallExercise stub(String... texts) {
        stub = compiled(texts);
        return this;
    }

    public SmallExercise reference(String... texts) {
        reference = compiled(texts);
        return this;
    }

    public SmallExercise checks(ClassSet files) {
        checks = files;
        return this;
    }

    public SmallExercise check(String id, String judged, String... needs) {
        return check(id, judged, false, needs);
    }

    public SmallExercise multicoreCheck(String id, String judged, String... needs) {
        return check(id, judged, true, needs);
    }

    public SmallExercise blackBoxCheck(String id, String judged, String... needs) {
        methods.put(id, new CheckMethod(id, "dev.timeslice.hiddenchecks.ipc.post.PostTest", "m", false, true));
        return criterion(id, judged, needs);
    }

    private SmallExercise check(String id, String judged, boolean multicore, String... needs) {
        methods.put(id, new CheckMethod(id, "dev.timeslice.hiddenchecks.ipc.post.PostTest", "m", multicore));
        return criterion(id, judged, needs);
    }

    /** A criterion that the static field RULE of a class of {@link #checks} decides. */
    public SmallExercise rule(String id, String judged, String className, String... needs) {
        structures.put(id, new StructureField(id, className, "RULE"));
        return criterion(id, judged, needs);
    }

    /** A criterion that nothing decides. */
    public SmallExercise criterion(String id, String judged, String... needs) {
        Message title = Message.verbatim(id);
        criteria.add(new Criterion(
                id,
                1,
                Visibility.HIDDEN,
                POINTS,
                List.of("C1"),
                List.of(judged),
                List.of(needs),
                title,
                title,
                Criterion.LEAST_CPU_SECONDS));
        return this;
    }

    /** A hidden prediction with a right answer and a chart. */
    public SmallExercise prediction(String id, AnswerForm form, String answer) {
        Message title = Message.verbatim(id);
        Criterion criterion = new Criterion(
                id,
                1,
                Visibility.HIDDEN,
                POINTS,
                List.of("C1"),
                List.of(),
                List.of(),
                title,
                title,
                Criterion.LEAST_CPU_SECONDS);
        criteria.add(criterion);
        Message because = Message.of("The mean of 4 and 5.", "4와 5의 평균입니다.");
        predictions.add(new Prediction(
                criterion,
                title,
                form,
                Map.of(),
                Optional.of(new Prediction.Solution(answer, BigDecimal.ZERO, because, "A ##..\n"))));
        return this;
    }

    public Exercise build() {
        Rubric rubric = new Rubric(
                ID,
                PACKAGE,
                Message.verbatim("Post"),
                1,
                classes,
                List.of(),
                List.of(),
                List.of(),
                criteria,
                predictions);
        return new Exercise(rubric, stub, reference, checks, methods, structures, new AllowList(new TreeMap<>()));
    }

    /** Compiles top-level types of the exercise's package, each given from its keyword on. */
    public static ClassSet compiled(String... texts) {
        Map<String, String> sources = new TreeMap<>();
        for (String text : texts) {
            String name = text.replaceFirst("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1");
            sources.put(name + ".java", "package " + PACKAGE + ";\n" + text);
        }
        return InMemoryJavac.compile(sources);
    }
}
