package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.intake.IntakeResult;
import dev.timeslice.grader.engine.intake.RefusedSubmission;
import dev.timeslice.grader.engine.intake.Submission;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.StructureRules;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.Overrides;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.grader.engine.score.Scorer;
import dev.timeslice.grader.engine.store.ResultStore;
import dev.timeslice.grader.engine.store.StoredResult;
import dev.timeslice.grader.engine.store.StoredResult.Keyed;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Grades a class: submission by submission, several at once, and only what has changed since the last time. */
public final class Batch {
    private final Course course;
    private final List<ExerciseId> exercises;
    private final Toolchain toolchain;
    private final ResultStore store;
    private final Settings settings;
    private final StructureRules rules;

    /**
     * @param jobs how many submissions are graded at once, 1 or more
     * @param seed of the generated inputs
     * @param force whether to grade anew what has not changed
     */
    public record Settings(int jobs, long seed, boolean force) {
        /** The seed where nobody asks for another one. */
        public static final long DEFAULT_SEED = 20_260_101;

        public Settings {
            if (jobs < 1) {
                throw new IllegalArgumentException("jobs: expected 1 or more, found " + jobs);
            }
        }
    }

    public Batch(Course course, List<ExerciseId> exercises, Toolchain toolchain, ResultStore store, Settings settings) {
        this.course = course;
        this.exercises = List.copyOf(exercises);
        this.toolchain = toolchain;
        this.store = store;
        this.settings = settings;
        this.rules = new StructureRules(toolchain.scratch());
    }

    private record Graded(StoredResult result, boolean fromBefore) {}

    /**
     * Grades all; each result is kept as soon as it is there.
     *
     * @param submissions each is read only when its turn comes
     * @return the score sheets, in the order of the students' ids
     * @throws IOException if the results cannot be written or no child process can be started
     */
    public List<ScoreSheet> grade(List<Supplier<IntakeResult>> submissions, Overrides overrides, Progress progress)
            throws IOException, InterruptedException {
        progress.begun(submissions.size());
        ExecutorService jobs = Executors.newFixedThreadPool(settings.jobs());
        List<Pipeline> pipelines = java.util.Collections.synchronizedList(new ArrayList<>());
        ThreadLocal<Pipeline> own = ThreadLocal.withInitial(() -> {
            Pipeline pipeline = new Pipeline(toolchain, rules);
            pipelines.add(pipeline);
            return pipeline;
        });
        try {
            CompletionService<Graded> done = new ExecutorCompletionService<>(jobs);
            submissions.forEach(submission -> done.submit(() -> grade(own.get(), submission.get())));
            List<ScoreSheet> sheets = new ArrayList<>();
            for (int left = submissions.size(); left > 0; left--) {
                Graded graded = done.take().get();
                ScoreSheet sheet = score(graded.result(), overrides);
                sheets.add(sheet);
                progress.graded(sheet, graded.fromBefore());
            }
            sheets.sort(Comparator.comparing(ScoreSheet::student));
            return sheets;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            jobs.shutdownNow();
            pipelines.forEach(Pipeline::close);
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        throw new IllegalStateException(e.getCause());
    }

    private Graded grade(Pipeline pipeline, IntakeResult intake) throws IOException, InterruptedException {
        if (intake instanceof RefusedSubmission refused) {
            StoredResult result = result(pipeline, refused.student(), List.of(refused.reason()), Map.of(), Map.of());
            store.write(result);
            return new Graded(result, false);
        }
        Submission submission = (Submission) intake;
        SortedMap<ExerciseId, String> keys = keys(submission);
        Map<ExerciseId, JudgedExercise> judged = new TreeMap<>(known(submission.student(), keys));
        Map<Exercise, ExerciseSources> open = new LinkedHashMap<>();
        submission.exercises().forEach((id, sources) -> {
            if (keys.containsKey(id) && !judged.containsKey(id)) {
                open.put(course.exercise(id), sources);
            }
        });
        boolean fromBefore = open.isEmpty() && !keys.isEmpty();
        if (!open.isEmpty()) {
            pipeline.judge(open, settings.seed()).forEach(one -> judged.put(one.exercise(), one));
        }
        StoredResult result = result(pipeline, submission.student(), submission.notes(), keys, judged);
        store.write(result);
        return new Graded(result, fromBefore);
    }

    /** The key of each exercise that was handed in and is to be graded. */
    private SortedMap<ExerciseId, String> keys(Submission submission) {
        List<String> conditions = List.of(
                toolchain.engineDigest(),
                Long.toString(settings.seed()),
                Integer.toString(toolchain.jdkMajor()),
                Toolchain.BOX);
        SortedMap<ExerciseId, String> keys = new TreeMap<>();
        submission.exercises().forEach((id, sources) -> {
            if (exercises.contains(id)) {
                keys.put(id, ResultKey.of(sources, course.digest(id), conditions));
            }
        });
        return keys;
    }

    private Map<ExerciseId, JudgedExercise> known(String student, Map<ExerciseId, String> keys) throws IOException {
        Optional<StoredResult> before = settings.force() ? Optional.empty() : store.read(student);
        Map<ExerciseId, JudgedExercise> known = new TreeMap<>();
        before.ifPresent(result -> result.exercises().forEach(one -> {
            if (one.key().equals(keys.get(one.judged().exercise()))) {
                known.put(one.judged().exercise(), one.judged());
            }
        }));
        return known;
    }

    private StoredResult result(
            Pipeline pipeline,
            String student,
            List<Message> notes,
            Map<ExerciseId, String> keys,
            Map<ExerciseId, JudgedExercise> judged) {
        List<Keyed> all = new ArrayList<>();
        for (ExerciseId id : exercises) {
            JudgedExercise one = judged.get(id);
            String key = keys.get(id);
            all.add(
                    one == null || key == null
                            ? new Keyed("", pipeline.notSubmitted(course.exercise(id)))
                            : new Keyed(key, one));
        }
        return new StoredResult(StoredResult.FORMAT, student, notes, all);
    }

    private ScoreSheet score(StoredResult result, Overrides overrides) {
        List<ExerciseScore> scores = result.exercises().stream()
                .map(one -> Scorer.score(
                        result.student(), course.rubric(one.judged().exercise()), one.judged(), overrides))
                .toList();
        return new ScoreSheet(
                result.student(),
                scores,
                result.notes(),
                new ScoreSheet.Conditions(settings.seed(), toolchain.jdkMajor(), Toolchain.BOX));
    }
}
