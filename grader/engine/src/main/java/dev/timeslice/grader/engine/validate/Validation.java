package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Variant;
import dev.timeslice.grader.engine.grade.Batch;
import dev.timeslice.grader.engine.grade.JudgePool;
import dev.timeslice.grader.engine.grade.Pipeline;
import dev.timeslice.grader.engine.grade.SubmissionJudge;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.StructureRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Proves an exercise's grading: the stub earns nothing, each right solution everything, each wrong one loses exactly
 * what it is expected to lose, and each criterion is failed by some wrong one.
 */
public final class Validation {
    /** Right solutions are graded with each of these, so that no check rests on one lucky input. */
    static final List<Long> SEEDS = List.of(Batch.Settings.DEFAULT_SEED, 1L, 987_654_321L);

    private static final int STRESS_TRIES = 5;

    private final Course course;
    private final Toolchain toolchain;
    private final int jobs;

    /**
     * @param jobs how many solutions are graded at once, 1 or more
     */
    public Validation(Course course, Toolchain toolchain, int jobs) {
        this.course = course;
        this.toolchain = toolchain;
        this.jobs = jobs;
    }

    /**
     * Validates the exercises, one after the other.
     *
     * @param each hears every row as soon as it is there
     * @return all rows
     */
    public List<Row> run(List<ExerciseId> exercises, Consumer<Row> each) throws IOException, InterruptedException {
        // A fault in the course shows before the first row, not after some minutes.
        exercises.forEach(id -> {
            course.exercise(id);
            course.variants(id);
        });
        List<Row> rows = new ArrayList<>();
        Consumer<Row> heard = row -> {
            rows.add(row);
            each.accept(row);
        };
        StructureRules rules = new StructureRules(toolchain.scratch());
        // Most solutions differ from the reference in one class, and what judges the others would find the same.
        Supplier<Pipeline> judges = Pipeline.withoutRepetition(toolchain, rules);
        try (JudgePool<Row> pool = new JudgePool<>(jobs, judges)) {
            for (ExerciseId id : exercises) {
                Exercise exercise = course.exercise(id);
                List<Row> ofExercise = new ArrayList<>();
                pool.inOrder(trials(exercise), row -> {
                    ofExercise.add(row);
                    heard.accept(row);
                });
                heard.accept(Coverage.of(exercise, ofExercise));
                heard.accept(new HandoutAgreement(course.root()).of(exercise.rubric()));
            }
        }
        return rows;
    }

    private List<JudgePool.Task<Row>> trials(Exercise exercise) {
        ExerciseId id = exercise.id();
        SortedMap<String, String> reference = course.referenceSources(id);
        List<JudgePool.Task<Row>> trials = new ArrayList<>();
        trials.add(judge -> Expected.nothing(judged(judge, exercise, course.stubSources(id), SEEDS.get(0))));
        trials.addAll(right("reference", exercise, reference));
        for (Variant variant : course.variants(id)) {
            SortedMap<String, String> files = new TreeMap<>(reference);
            files.putAll(variant.files());
            if (variant.right()) {
                trials.addAll(right(variant.name(), exercise, files));
            } else {
                trials.add(judge -> wrong(judge, exercise, variant, files));
            }
        }
        return trials;
    }

    private static List<JudgePool.Task<Row>> right(String name, Exercise exercise, SortedMap<String, String> files) {
        List<JudgePool.Task<Row>> trials = new ArrayList<>();
        for (long seed : SEEDS) {
            trials.add(judge ->
                    Expected.everything("right/" + name, seed, exercise, judged(judge, exercise, files, seed)));
        }
        return trials;
    }

    /**
     * A wrong variant that only stress can catch gets several tries, with a seed each; one that real processes or cores have
     * to catch, or whose executions contradicted one another, a second one, and the row says so.
     */
    private static Row wrong(SubmissionJudge judge, Exercise exercise, Variant variant, SortedMap<String, String> files)
            throws IOException, InterruptedException {
        long seed = SEEDS.get(0);
        JudgedExercise first = judged(judge, exercise, files, seed);
        Row row = Expected.loss(exercise, variant, first);
        if (variant.expectation().stressOnly()) {
            for (int i = 1; i < STRESS_TRIES && !row.holds(); i++) {
                row = Expected.loss(exercise, variant, judged(judge, exercise, files, seed + i));
            }
            return row;
        }
        return Expected.isUpToTheMachine(exercise, variant, first)
                ? Expected.loss(exercise, variant, judged(judge, exercise, files, seed))
                        .again()
                : row;
    }

    private static JudgedExercise judged(
            SubmissionJudge judge, Exercise exercise, SortedMap<String, String> files, long seed)
            throws IOException, InterruptedException {
        return judge.judge(Map.of(exercise, Pipeline.sources(exercise.rubric(), files)), seed)
                .get(0);
    }
}
