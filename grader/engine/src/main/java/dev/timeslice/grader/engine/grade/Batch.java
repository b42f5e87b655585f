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
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Grades a class: submission by submission, several at once, and only what has changed since the last time. */
public final class Batch {
    private final Course course;
    private final List<ExerciseId> exercises;
    private final String engineDigest;
    private final Supplier<? extends SubmissionJudge> judges;
    private final ResultStore store;
    private final Settings settings;
    private final ScoreSheet.Conditions conditions;

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
        this(
                course,
                exercises,
                // How black-box checks run is no rung of the workers', but decides as much.
                toolchain.engineDigest() + " " + toolchain.blackBoxRung(),
                toolchain.rung(),
                pipelines(toolchain),
                store,
                settings);
    }

    Batch(
            Course course,
            List<ExerciseId> exercises,
            String engineDigest,
            String rung,
            Supplier<? extends SubmissionJudge> judges,
            ResultStore store,
            Settings settings) {
        this.course = course;
        this.exercises = List.copyOf(exercises);
        this.engineDigest = engineDigest;
        this.judges = judges;
        this.store = store;
        this.settings = settings;
        this.conditions =
                new ScoreSheet.Conditions(settings.seed(), Runtime.version().feature(), rung);
    }

    private static Supplier<Pipeline> pipelines(Toolchain toolchain) {
        StructureRules rules = new StructureRules(toolchain.scratch());
        return () -> new Pipeline(toolchain, rules);
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
        // A fault in the course shows before the first submission, not in the middle of a class.
        exercises.forEach(course::exercise);
        progress.begun(submissions.size());
        List<ScoreSheet> sheets = new ArrayList<>();
        try (JudgePool<Graded> pool = new JudgePool<>(settings.jobs(), judges)) {
            List<JudgePool.Task<Graded>> tasks = new ArrayList<>();
            submissions.forEach(submission -> tasks.add(judge -> grade(judge, submission.get())));
            pool.inTheOrderOfTheirEnds(tasks, graded -> {
                ScoreSheet sheet = score(graded.result(), overrides);
                sheets.add(sheet);
                progress.graded(sheet, graded.fromBefore());
            });
        }
        sheets.sort(Comparator.comparing(ScoreSheet::student));
        return sheets;
    }

    private Graded grade(SubmissionJudge judge, IntakeResult intake) throws IOException, InterruptedException {
        if (intake instanceof RefusedSubmission refused) {
            StoredResult result = refused(refused);
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
            judged(judge, open).forEach(one -> judged.put(one.exercise(), one));
        }
        StoredResult result = result(submission.student(), submission.notes(), keys, judged);
        store.write(result);
        return new Graded(result, fromBefore);
    }

    /** Judges all, or, where a fault of ours breaks out, each by itself, so that it costs the others nothing. */
    private List<JudgedExercise> judged(SubmissionJudge judge, Map<Exercise, ExerciseSources> open)
            throws IOException, InterruptedException {
        try {
            return judge.judge(open, settings.seed());
        } catch (RuntimeException | StackOverflowError fault) {
            if (open.size() == 1) {
                return open.keySet().stream()
                        .map(exercise -> Unjudged.failed(exercise.rubric(), fault))
                        .toList();
            }
            List<JudgedExercise> each = new ArrayList<>();
            for (Map.Entry<Exercise, ExerciseSources> one : open.entrySet()) {
                each.addAll(judged(judge, Map.of(one.getKey(), one.getValue())));
            }
            return each;
        }
    }

    /** The key of each exercise that was handed in and is to be graded. */
    private SortedMap<ExerciseId, String> keys(Submission submission) {
        List<String> dependsOn = List.of(
                engineDigest, Long.toString(conditions.seed()), Integer.toString(conditions.jdk()), conditions.box());
        SortedMap<ExerciseId, String> keys = new TreeMap<>();
        submission.exercises().forEach((id, sources) -> {
            if (exercises.contains(id)) {
                keys.put(id, ResultKey.of(sources, course.digest(id), dependsOn));
            }
        });
        return keys;
    }

    private static boolean isUndecided(JudgedExercise judged) {
        return judged.criteria().stream().anyMatch(one -> one.verdict().kind() == VerdictKind.GRADER_FAULT);
    }

    private Map<ExerciseId, JudgedExercise> known(String student, Map<ExerciseId, String> keys) throws IOException {
        Optional<StoredResult> before = settings.force() ? Optional.empty() : store.read(student);
        Map<ExerciseId, JudgedExercise> known = new TreeMap<>();
        before.ifPresent(result -> result.exercises().forEach(one -> {
            boolean unchanged = one.key().equals(keys.get(one.judged().exercise()));
            // What could not be decided is tried again: it may have been one bad moment of the machine.
            if (unchanged && !isUndecided(one.judged())) {
                known.put(one.judged().exercise(), one.judged());
            }
        }));
        return known;
    }

    private StoredResult result(
            String student, List<Message> notes, Map<ExerciseId, String> keys, Map<ExerciseId, JudgedExercise> judged) {
        List<Keyed> all = new ArrayList<>();
        for (ExerciseId id : exercises) {
            JudgedExercise one = judged.get(id);
            String key = keys.get(id);
            all.add(
                    one == null || key == null
                            ? new Keyed("", Unjudged.notSubmitted(course.rubric(id)))
                            : new Keyed(key, one));
        }
        return new StoredResult(StoredResult.FORMAT, student, notes, all);
    }

    /** Nobody knows what is in it, so nothing is decided. */
    private StoredResult refused(RefusedSubmission submission) {
        List<Keyed> all = exercises.stream()
                .map(course::rubric)
                .map(rubric -> new Keyed("", Unjudged.refused(rubric)))
                .toList();
        return new StoredResult(StoredResult.FORMAT, submission.student(), List.of(submission.reason()), all);
    }

    private ScoreSheet score(StoredResult result, Overrides overrides) {
        List<ExerciseScore> scores = result.exercises().stream()
                .map(one -> Scorer.score(
                        result.student(), course.rubric(one.judged().exercise()), one.judged(), overrides))
                .toList();
        return new ScoreSheet(result.student(), scores, result.notes(), conditions);
    }
}
