package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Variant;
import dev.timeslice.grader.engine.grade.Pipeline;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.StructureRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Proves an exercise's grading: the stub earns nothing, each right solution everything, each wrong one loses exactly
 * what it is expected to lose, and each criterion is failed by some wrong one.
 */
public final class Validation {
    /** Right solutions are graded with each of these, so that no check rests on one lucky input. */
    static final List<Long> SEEDS = List.of(1L, 20_260_101L, 987_654_321L);

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
        List<Row> rows = new ArrayList<>();
        StructureRules rules = new StructureRules(toolchain.scratch());
        List<Pipeline> pipelines = Collections.synchronizedList(new ArrayList<>());
        ThreadLocal<Pipeline> own = ThreadLocal.withInitial(() -> {
            Pipeline pipeline = new Pipeline(toolchain, rules);
            pipelines.add(pipeline);
            return pipeline;
        });
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        try {
            for (ExerciseId id : exercises) {
                Exercise exercise = course.exercise(id);
                List<Future<Row>> pending = new ArrayList<>();
                for (Callable<Row> trial : trials(exercise, own::get)) {
                    pending.add(executor.submit(trial));
                }
                List<Row> ofExercise = new ArrayList<>();
                for (Future<Row> row : pending) {
                    ofExercise.add(row.get());
                    each.accept(row.get());
                }
                for (Row row : List.of(
                        Coverage.of(exercise, ofExercise), new HandoutAgreement(course).of(exercise.rubric()))) {
                    ofExercise.add(row);
                    each.accept(row);
                }
                rows.addAll(ofExercise);
            }
            return rows;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        } finally {
            executor.shutdownNow();
            pipelines.forEach(Pipeline::close);
        }
    }

    private List<Callable<Row>> trials(Exercise exercise, java.util.function.Supplier<Pipeline> pipeline) {
        ExerciseId id = exercise.id();
        SortedMap<String, String> reference = course.referenceSources(id);
        List<Callable<Row>> trials = new ArrayList<>();
        trials.add(() -> Expected.nothing(judge(pipeline.get(), exercise, course.stubSources(id), SEEDS.get(0))));
        for (long seed : SEEDS) {
            trials.add(() -> Expected.everything(
                    "right/reference", seed, exercise, judge(pipeline.get(), exercise, reference, seed)));
        }
        for (Variant variant : course.variants(id)) {
            SortedMap<String, String> files = new TreeMap<>(reference);
            files.putAll(variant.files());
            if (variant.right()) {
                for (long seed : SEEDS) {
                    trials.add(() -> Expected.everything(
                            "right/" + variant.name(), seed, exercise, judge(pipeline.get(), exercise, files, seed)));
                }
            } else {
                trials.add(() -> wrong(pipeline.get(), exercise, variant, files));
            }
        }
        return trials;
    }

    /** A wrong variant that only stress can catch gets several tries, with a seed each. */
    private Row wrong(Pipeline pipeline, Exercise exercise, Variant variant, SortedMap<String, String> files)
            throws IOException, InterruptedException {
        int tries = variant.expectation().stressOnly() ? STRESS_TRIES : 1;
        Row row = null;
        for (int i = 0; i < tries && (row == null || !row.holds()); i++) {
            long seed = SEEDS.get(0) + i;
            row = Expected.loss(exercise, variant, judge(pipeline, exercise, files, seed));
        }
        return java.util.Objects.requireNonNull(row);
    }

    private static JudgedExercise judge(
            Pipeline pipeline, Exercise exercise, SortedMap<String, String> files, long seed)
            throws IOException, InterruptedException {
        return pipeline.judge(Map.of(exercise, Pipeline.sources(files)), seed).get(0);
    }
}
