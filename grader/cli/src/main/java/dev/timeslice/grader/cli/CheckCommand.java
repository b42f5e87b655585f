package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.grade.Batch;
import dev.timeslice.grader.engine.grade.Boxing;
import dev.timeslice.grader.engine.grade.Pipeline;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.intake.Intake;
import dev.timeslice.grader.engine.intake.IntakeResult;
import dev.timeslice.grader.engine.intake.RefusedSubmission;
import dev.timeslice.grader.engine.intake.Submission;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.StructureRules;
import dev.timeslice.grader.engine.score.ExerciseScore;
import dev.timeslice.grader.engine.score.Overrides;
import dev.timeslice.grader.engine.score.ScoreSheet;
import dev.timeslice.grader.engine.score.Scorer;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.grader.report.ConsoleFeedback;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a student runs: the public checks on the code in a folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the public checks on the exercises in a folder, as the grader will:",
            "same pipeline, same verdicts, same feedback."
        })
final class CheckCommand implements Callable<Integer> {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description =
                    "A folder with the code of one or more exercises, or the name of an exercise below where you are,"
                            + " such as thread/race; default: all of where you are.")
    private Path what = Path.of("");

    @Mixin
    private Exercises exercises = new Exercises();

    @Mixin
    private FailUnder failUnder = new FailUnder();

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new BadInput(say("check.no-compiler", System.getProperty("java.home")));
        }
        failUnder.validate();
        Course course = CourseRoot.open();
        Map<Exercise, ExerciseSources> found = found(course, scope(course));
        // At home it is the student's own code.
        try (Toolchain toolchain = Toolchain.prepare(Toolchain.userCache(), Boxing.NONE, true);
                Pipeline pipeline = new Pipeline(toolchain, new StructureRules(toolchain.scratch()))) {
            List<ExerciseScore> scores = new ArrayList<>();
            List<JudgedExercise> judged = pipeline.judge(found, Batch.Settings.DEFAULT_SEED);
            int position = 0;
            for (Exercise exercise : found.keySet()) {
                scores.add(Scorer.score("you", exercise.rubric(), judged.get(position++), Overrides.NONE));
            }
            ScoreSheet sheet = new ScoreSheet(
                    "you",
                    scores,
                    List.of(),
                    new ScoreSheet.Conditions(Batch.Settings.DEFAULT_SEED, toolchain.jdkMajor(), toolchain.rung()));
            boolean colours = Ansi.AUTO.enabled();
            PrintWriter print = spec.commandLine().getOut();
            new ConsoleFeedback(print, language.locale(), colours).print(sheet);
            print.println(say(sheet.percent().compareTo(FULL) < 0 ? "check.go-on" : "check.all-met"));
            print.println(say("check.more-is-hidden"));
            if (sheet.needsPerson()) {
                return ExitCode.NEEDS_PERSON;
            }
            if (failUnder.isMissedBy(sheet.percent())) {
                print.println(say("check.fewer", sheet.percent(), failUnder.percent()));
                return ExitCode.NOT_MET;
            }
            return ExitCode.DONE;
        }
    }

    private String say(String key, Object... arguments) {
        return Messages.of(key, arguments).in(language.locale());
    }

    /**
     * Where to look, and for what.
     *
     * @param wanted the exercises that count
     * @param named whether they were asked for by name, so that none may be missing
     */
    private record Scope(Path place, List<ExerciseId> wanted, boolean named) {}

    private Scope scope(Course course) {
        Path folder = what.toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
            return new Scope(folder, exercises.of(course), exercises.areNamed());
        }
        ExerciseId id = course.exercises().stream()
                .filter(known -> what.equals(Path.of(known.unit(), known.name())))
                .findFirst()
                .orElseThrow(() -> new BadInput(what
                        + ": expected a folder with the code of an exercise, or one of the exercises "
                        + course.exercises() + "; found neither"));
        Set<ExerciseId> wanted = new TreeSet<>(Set.of(id));
        if (exercises.areNamed()) {
            wanted.addAll(exercises.of(course));
        }
        return new Scope(Path.of("").toAbsolutePath().normalize(), List.copyOf(wanted), true);
    }

    private Map<Exercise, ExerciseSources> found(Course course, Scope scope) {
        Intake intake =
                new Intake(course.exercises().stream().map(course::rubric).toList());
        IntakeResult read = intake.read("you", scope.place);
        if (read instanceof RefusedSubmission refused) {
            throw new BadInput(refused.reason().in(language.locale()));
        }
        Map<Exercise, ExerciseSources> found = new LinkedHashMap<>();
        ((Submission) read).exercises().forEach((id, sources) -> {
            if (scope.wanted.contains(id)) {
                found.put(course.exercise(id).publicPart(), sources);
            }
        });
        if (found.isEmpty() && !scope.named) {
            throw new BadInput(
                    scope.place + ": expected .java files of one of the exercises " + scope.wanted + ", found none");
        }
        List<String> missing = scope.wanted.stream()
                .filter(id -> found.keySet().stream()
                        .noneMatch(exercise -> exercise.id().equals(id)))
                .map(ExerciseId::toString)
                .toList();
        if (scope.named && !missing.isEmpty()) {
            throw new BadInput(
                    scope.place + ": expected .java files of " + String.join(" and of ", missing) + ", found none");
        }
        return found;
    }
}
