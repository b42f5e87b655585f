package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.compile.Compilation;
import dev.timeslice.grader.engine.compile.CompileFailure;
import dev.timeslice.grader.engine.compile.CompiledSubmission;
import dev.timeslice.grader.engine.compile.Compiler;
import dev.timeslice.grader.engine.compile.CompilerFault;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.intake.Intake;
import dev.timeslice.grader.engine.intake.IntakeResult;
import dev.timeslice.grader.engine.intake.RefusedSubmission;
import dev.timeslice.grader.engine.intake.Submission;
import dev.timeslice.grader.engine.run.WorkerClassPath;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a student has written so far, compiled as the grader does. It runs in this JVM and in no box: the student's own
 * code on the student's own machine.
 */
final class StudentCode implements PolicyCode {
    private final Course course;
    private final Path folder;
    private final Texts texts;
    private final Compiler compiler;
    private @Nullable Map<ExerciseId, ExerciseSources> sources;

    /**
     * @param course a hand-out's
     * @param folder where the student works
     */
    StudentCode(Course course, Path folder, Texts texts) {
        this.course = course;
        this.folder = folder;
        this.texts = texts;
        this.compiler = new Compiler(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                WorkerClassPath.engine(),
                WorkerClassPath.submission(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public String packageOf(ExerciseId exercise) {
        return course.rubric(exercise).packageName();
    }

    @Override
    public ClassSet classesOf(ExerciseId exercise) {
        if (!course.exercises().contains(exercise)) {
            throw texts.bad("code.not-in-handout", exercise, course.exercises());
        }
        ExerciseSources written =
                sources().getOrDefault(exercise, new ExerciseSources(new TreeMap<>(), new TreeMap<>(), List.of()));
        try {
            return compiled(exercise, compiler.compile(course.exercise(exercise), written));
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInput("interrupted", e);
        }
    }

    private ClassSet compiled(ExerciseId exercise, Compilation compilation) {
        if (compilation instanceof CompileFailure failure) {
            throw broken(exercise, failure.reason());
        }
        if (compilation instanceof CompilerFault fault) {
            throw broken(exercise, fault.reason());
        }
        CompiledSubmission compiled = (CompiledSubmission) compilation;
        compiled.broken().values().stream().findFirst().ifPresent(reason -> {
            throw broken(exercise, reason);
        });
        compiled.changed().values().stream().findFirst().ifPresent(reason -> {
            throw broken(exercise, reason);
        });
        return compiled.classes();
    }

    private BadInput broken(ExerciseId exercise, Message reason) {
        return new BadInput(exercise + ": " + reason.in(texts.locale()));
    }

    private Map<ExerciseId, ExerciseSources> sources() {
        if (sources == null) {
            Intake intake =
                    new Intake(course.exercises().stream().map(course::rubric).toList());
            IntakeResult read = intake.read("you", folder);
            if (read instanceof RefusedSubmission refused) {
                throw new BadInput(refused.reason().in(texts.locale()));
            }
            sources = ((Submission) read).exercises();
        }
        return sources;
    }

    @Override
    public void close() {
        compiler.close();
    }
}
