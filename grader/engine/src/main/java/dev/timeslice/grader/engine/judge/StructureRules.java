package dev.timeslice.grader.engine.judge;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.StructureField;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs ArchUnit rules on a student's bytecode, in the judge: no class of a submission is loaded for it. */
public final class StructureRules {
    private static final int LINES_SHOWN = 5;

    private final Path scratch;
    private final Map<String, ArchRule> rules = new HashMap<>();

    /**
     * @param scratch a folder of our own for class files, which ArchUnit reads from disk only
     */
    public StructureRules(Path scratch) {
        this.scratch = scratch;
        // A student's code may name classes that are not here; and none of ours may be pulled in as if it were theirs.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    /** The verdict on one structural criterion. */
    synchronized Verdict verdict(Exercise exercise, Criterion criterion, ClassSet submitted) {
        StructureField field = exercise.structures().get(criterion.id());
        if (field == null) {
            return new Verdict(
                    criterion.id(),
                    VerdictKind.GRADER_FAULT,
                    JudgeTexts.FAULT.with("no rule for " + criterion.id()),
                    "");
        }
        EvaluationResult result = rule(exercise, field).evaluate(imported(judged(exercise, criterion, submitted)));
        if (!result.hasViolation()) {
            return new Verdict(criterion.id(), VerdictKind.PASSED, dev.timeslice.testkit.Message.verbatim("-"), "");
        }
        Set<String> lines = new TreeSet<>(result.getFailureReport().getDetails());
        String witness = String.join("\n", lines.stream().limit(LINES_SHOWN).toList());
        return new Verdict(criterion.id(), VerdictKind.FAILED, JudgeTexts.STRUCTURE, witness);
    }

    /** The judged classes and the student's helpers, but no other required class, which has rules of its own. */
    private static ClassSet judged(Exercise exercise, Criterion criterion, ClassSet submitted) {
        Set<String> others = new TreeSet<>();
        exercise.rubric().classes().stream()
                .filter(name -> !criterion.judges().contains(name))
                .forEach(name -> others.add(exercise.binaryName(name)));
        return submitted.where(name -> !others.contains(ClassSet.topLevel(name)));
    }

    private JavaClasses imported(ClassSet classes) {
        try {
            Path folder = Files.createTempDirectory(scratch, "structure-");
            try {
                for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
                    Path path = folder.resolve(file.getKey().replace('.', '/') + ".class");
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                return new ClassFileImporter().importPath(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("class files could not be written to " + scratch, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private ArchRule rule(Exercise exercise, StructureField field) {
        return rules.computeIfAbsent(field.className() + "." + field.fieldName(), name -> load(exercise, field));
    }

    private static ArchRule load(Exercise exercise, StructureField place) {
        try {
            Class<?> holder = Class.forName(
                    place.className(), true, new RuleLoader(exercise.checks().files()));
            Field field = holder.getDeclaredField(place.fieldName());
            field.setAccessible(true);
            return (ArchRule) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rule " + place + " cannot be read", e);
        }
    }

    /** Defines the course's own rules, which are trusted. */
    private static final class RuleLoader extends ClassLoader {
        private final Map<String, byte[]> files;

        RuleLoader(Map<String, byte[]> files) {
            super(StructureRules.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = files.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
