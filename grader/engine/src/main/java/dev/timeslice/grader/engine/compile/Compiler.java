package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.compile.CompileReply.CompileError;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.grader.engine.intake.PackageDeclaration;
import dev.timeslice.grader.engine.process.Child;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compiles one exercise at a time, in a JVM of its own.
 *
 * <p>A class that the student does not hand in, or whose file does not compile, is the stub's: so one broken file costs
 * the checks that need it and no others.
 */
public final class Compiler implements AutoCloseable {
    private static final int ERRORS_SHOWN = 5;

    private final CompilerProcess process;

    /**
     * @param java the JVM to compile with, a JDK's
     * @param engineClassPath where this class is
     * @param submissionClassPath what submissions may see: the model
     */
    public Compiler(Path java, String engineClassPath, String submissionClassPath, Path folder) {
        process = new CompilerProcess(() -> Child.start(
                List.of(
                        java.toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-cp",
                        engineClassPath,
                        CompilerMain.class.getName(),
                        submissionClassPath),
                folder));
    }

    /**
     * Compiles what was handed in of an exercise.
     *
     * @throws IOException if the compiler's JVM cannot be started
     */
    public Compilation compile(Exercise exercise, ExerciseSources sources) throws IOException, InterruptedException {
        try {
            return compileRounds(exercise, sources);
        } catch (CompilerLost lost) {
            return new CompilerFault(lost.how());
        }
    }

    /** Each round leaves out the files with errors; what is left either compiles or loses another file. */
    private Compilation compileRounds(Exercise exercise, ExerciseSources sources)
            throws CompilerLost, IOException, InterruptedException {
        SortedMap<String, Message> broken = new TreeMap<>();
        sources.unreadable().forEach((file, reason) -> broken.put(binaryName(exercise, file), reason));
        NavigableMap<String, String> files = new TreeMap<>(sources.files());
        misplaced(exercise, files, broken);
        while (!files.isEmpty()) {
            CompilerAnswer answer = process.compile(request(exercise, files));
            if (!(answer instanceof CompilerAnswer.Replied replied)) {
                return new CompileFailure(usedUp(answer));
            }
            List<CompileError> errors = replied.reply().errors();
            if (errors.isEmpty()) {
                return compiled(exercise, ClassSet.of(replied.reply().classes()), broken);
            }
            Map<String, Message> reasons = byFile(files.keySet(), errors);
            if (reasons.isEmpty()) {
                // The compiler gave up and does not say on which of the files.
                reasons = hopeless(exercise, files);
            }
            if (reasons.isEmpty()) {
                return new CompileFailure(words(errors));
            }
            reasons.forEach((file, reason) -> {
                files.remove(file);
                broken.put(binaryName(exercise, file), reason);
            });
        }
        return compiled(exercise, ClassSet.EMPTY, broken);
    }

    private static Message usedUp(CompilerAnswer answer) {
        return answer instanceof CompilerAnswer.OutOfCpu ? CompileTexts.OUT_OF_CPU : CompileTexts.OUT_OF_MEMORY;
    }

    private static Map<String, Message> byFile(Set<String> files, List<CompileError> errors) {
        return errors.stream()
                .filter(error -> files.contains(error.file()))
                .collect(Collectors.groupingBy(
                        CompileError::file,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Compiler::words)));
    }

    /** The files that are too much for the compiler even when each stands alone among the stub's classes. */
    private Map<String, Message> hopeless(Exercise exercise, SortedMap<String, String> files)
            throws CompilerLost, IOException, InterruptedException {
        Map<String, Message> reasons = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            CompilerAnswer answer = process.compile(request(exercise, new TreeMap<>(Map.ofEntries(file))));
            if (!(answer instanceof CompilerAnswer.Replied replied)) {
                reasons.put(file.getKey(), usedUp(answer));
            } else if (replied.reply().errors().stream()
                    .anyMatch(error -> error.file().isEmpty())) {
                reasons.put(file.getKey(), words(List.of(new CompileError(file.getKey(), 0, CompileTexts.GAVE_UP))));
            }
        }
        return reasons;
    }

    private static void misplaced(
            Exercise exercise, SortedMap<String, String> files, SortedMap<String, Message> broken) {
        files.entrySet().removeIf(file -> {
            String declared = PackageDeclaration.of(file.getValue());
            boolean wrong = !declared.equals(exercise.rubric().packageName());
            if (wrong) {
                broken.put(binaryName(exercise, file.getKey()), misplaced(exercise, file.getKey(), declared));
            }
            return wrong;
        });
    }

    private static Message misplaced(Exercise exercise, String file, String declared) {
        String expected = exercise.rubric().packageName();
        return declared.isEmpty()
                ? CompileTexts.NO_PACKAGE.with(file, expected)
                : CompileTexts.WRONG_PACKAGE.with(file, declared, expected);
    }

    private static CompileRequest request(Exercise exercise, SortedMap<String, String> files) {
        Set<String> handedIn =
                files.keySet().stream().map(file -> binaryName(exercise, file)).collect(Collectors.toSet());
        return new CompileRequest(
                files,
                exercise.stub()
                        .where(name -> !handedIn.contains(ClassSet.topLevel(name)))
                        .files());
    }

    private static Compilation compiled(Exercise exercise, ClassSet classes, SortedMap<String, Message> broken) {
        Set<String> present =
                classes.files().keySet().stream().map(ClassSet::topLevel).collect(Collectors.toSet());
        ClassSet filled = exercise.stub()
                .where(name -> !present.contains(ClassSet.topLevel(name)))
                .overlaidBy(classes);
        SortedMap<String, Message> changed = ApiComparison.changes(exercise.stub(), filled);
        return new CompiledSubmission(filled, broken, changed);
    }

    private static String binaryName(Exercise exercise, String file) {
        return exercise.binaryName(file.endsWith(".java") ? file.substring(0, file.length() - 5) : file);
    }

    private static Message words(List<CompileError> errors) {
        String lines = errors.stream()
                .limit(ERRORS_SHOWN)
                .map(error -> error.file() + (error.line() == 0 ? "" : ":" + error.line()) + ": " + error.text())
                .collect(Collectors.joining("\n"));
        return CompileTexts.DOES_NOT_COMPILE.with(lines);
    }

    @Override
    public void close() {
        process.close();
    }
}
