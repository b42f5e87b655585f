package dev.timeslice.grader.engine.replay;

import dev.timeslice.grader.engine.compile.Compilation;
import dev.timeslice.grader.engine.compile.CompileFailure;
import dev.timeslice.grader.engine.compile.CompiledSubmission;
import dev.timeslice.grader.engine.compile.Compiler;
import dev.timeslice.grader.engine.compile.CompilerFault;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.intake.Intake;
import dev.timeslice.grader.engine.intake.IntakeResult;
import dev.timeslice.grader.engine.intake.RefusedSubmission;
import dev.timeslice.grader.engine.intake.Submission;
import dev.timeslice.grader.engine.run.WorkerClassPath;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.grader.engine.verify.Finding;
import dev.timeslice.grader.engine.verify.RejectedSubmission;
import dev.timeslice.grader.engine.verify.Verification;
import dev.timeslice.grader.engine.verify.VerifiedSubmission;
import dev.timeslice.grader.engine.verify.Verifier;
import dev.timeslice.grader.worker.MapLoader;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.BadToken;
import dev.timeslice.testkit.schedules.Schedules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Repeats the schedule of a token on code as it is now, which is compiled and verified as for grading.
 *
 * <p>The code runs in this JVM, under control and in no box: nothing is decided here, and what it may touch is on the
 * exercise's list. Its steps are counted, so that it comes to an end.
 */
public final class Replayer implements AutoCloseable {
    private static final Pattern CHECKS = Pattern.compile("^dev\\.timeslice\\.(public|hidden)checks\\.");

    private final Course course;
    private final Compiler compiler;
    private final Verifier verifier = new Verifier();

    /**
     * @param course has the scenario that the token is about
     */
    public Replayer(Course course) {
        this.course = course;
        this.compiler = new Compiler(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                WorkerClassPath.engine(),
                WorkerClassPath.submission(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Repeats a schedule.
     *
     * @param token as a finding shows it
     * @param folder an existing folder with the code of the token's exercise
     * @throws IOException if the compiler cannot be started
     */
    public Replay replay(String token, Path folder) throws IOException, InterruptedException {
        String scenario;
        try {
            scenario = Schedules.scenarioName(token);
        } catch (BadToken bad) {
            return new NotRepeated(bad.sentence());
        }
        Optional<ExerciseId> exercise = exerciseOf(scenario);
        return exercise.isEmpty()
                ? new NotRepeated(Messages.of("replay.no-exercise", scenario))
                : replay(token, course.exercise(exercise.get()), folder);
    }

    /** A scenario is named like a check: its package is that of the exercise, below another name. */
    private Optional<ExerciseId> exerciseOf(String scenario) {
        String checks = scenario.substring(0, Math.max(0, scenario.lastIndexOf('.')));
        String code = CHECKS.matcher(checks).replaceFirst("dev.timeslice.");
        return course.exercises().stream()
                .filter(id ->
                        !code.equals(checks) && course.rubric(id).packageName().equals(code))
                .findFirst();
    }

    private Replay replay(String token, Exercise exercise, Path folder) throws IOException, InterruptedException {
        IntakeResult read = new Intake(List.of(exercise.rubric())).read("you", folder);
        if (read instanceof RefusedSubmission refused) {
            return new NotRepeated(refused.reason());
        }
        ExerciseSources sources = ((Submission) read).exercises().get(exercise.id());
        if (sources == null) {
            return new NotRepeated(Messages.of("replay.no-code", folder, exercise.id()));
        }
        Compilation compilation = compiler.compile(exercise, sources);
        if (compilation instanceof CompileFailure failure) {
            return new NotRepeated(failure.reason());
        }
        if (compilation instanceof CompilerFault fault) {
            return new NotRepeated(fault.reason());
        }
        return replay(token, exercise, (CompiledSubmission) compilation);
    }

    private Replay replay(String token, Exercise exercise, CompiledSubmission compiled) {
        Verification verification = verifier.verify(exercise, compiled.classes());
        if (verification instanceof RejectedSubmission rejected) {
            return new NotRepeated(rejected.findings().get(0).sentence());
        }
        VerifiedSubmission verified = (VerifiedSubmission) verification;
        Stream<Message> reasons = Stream.of(
                        compiled.broken().values().stream(),
                        compiled.changed().values().stream(),
                        verified.refused().values().stream()
                                .flatMap(Collection::stream)
                                .map(Finding::sentence))
                .flatMap(each -> each);
        return reasons.findFirst()
                .<Replay>map(NotRepeated::new)
                .orElseGet(() -> perform(token, loader(exercise, verified.classes())));
    }

    /** As in a worker: the checks' loader finds the code under test in a loader beside it. */
    private static ClassLoader loader(Exercise exercise, ClassSet code) {
        ClassLoader given = Replayer.class.getClassLoader();
        MapLoader subject = new MapLoader(given, code.files(), null);
        return new MapLoader(given, exercise.checks().files(), subject);
    }

    private static Replay perform(String token, ClassLoader loader) {
        try {
            Schedules.replay(token, loader);
        } catch (CheckFailure failure) {
            return new RepeatedFailure(failure.kind(), failure.sentence(), failure.witness());
        } catch (ForbiddenApi forbidden) {
            return new RepeatedFailure(VerdictKind.FORBIDDEN_API, forbidden.finding(), "");
        } catch (BadToken bad) {
            return new NotRepeated(bad.sentence());
        } catch (GraderFault fault) {
            return new NotRepeated(Messages.of("replay.no-control", fault.sentence()));
        } catch (RuntimeException | Error thrown) {
            // The stub's own exception among others; what a student's exception says is not asked here.
            return new NotRepeated(
                    Messages.of("replay.other-end", thrown.getClass().getSimpleName()));
        }
        throw new IllegalStateException("a replay ends in an exception or an error");
    }

    @Override
    public void close() {
        compiler.close();
    }
}
