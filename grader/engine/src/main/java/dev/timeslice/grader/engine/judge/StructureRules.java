package dev.timeslice.grader.engine.judge;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.StructureField;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Runs ArchUnit rules on a student's bytecode, in the judge: no class of a submission is loaded for it. */
public final class StructureRules {
    private static final int LINES_SHOWN = 5;

    private final ClassFolder folder;
    private final RuleBook rules = new RuleBook();

    /**
     * @param scratch a folder of our own for class files, which ArchUnit reads from disk only
     */
    public StructureRules(Path scratch) {
        this.folder = new ClassFolder(scratch);
        // A student's code may name classes that are not here; and none of ours may be pulled in as if it were theirs.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    /** The verdict on one structural criterion. */
    synchronized Verdict verdict(Exercise exercise, Criterion criterion, ClassSet submitted) {
        StructureField field = exercise.structures().get(criterion.id());
        if (field == null) {
            return fault(criterion, "no rule for " + criterion.id());
        }
        EvaluationResult result;
        try {
            // A submission may hold nothing that a rule is about; then nothing breaks it.
            result = rules.rule(exercise, field)
                    .allowEmptyShould(true)
                    .evaluate(folder.imported(judged(exercise, criterion, submitted)));
        } catch (RuntimeException e) {
            // Whatever a rule makes of odd bytecode must cost this criterion alone.
            return fault(criterion, e.toString());
        }
        if (!result.hasViolation()) {
            return new Verdict(criterion.id(), VerdictKind.PASSED, Message.verbatim("-"), "");
        }
        Set<String> lines = new TreeSet<>(result.getFailureReport().getDetails());
        String witness = String.join("\n", lines.stream().limit(LINES_SHOWN).toList());
        return new Verdict(criterion.id(), VerdictKind.FAILED, JudgeTexts.STRUCTURE, witness);
    }

    private static Verdict fault(Criterion criterion, String what) {
        return new Verdict(criterion.id(), VerdictKind.GRADER_FAULT, JudgeTexts.FAULT.with(what), "");
    }

    /** The judged classes and the student's helpers, but no other required class, which has rules of its own. */
    private static ClassSet judged(Exercise exercise, Criterion criterion, ClassSet submitted) {
        Set<String> others = new TreeSet<>();
        exercise.rubric().classes().stream()
                .filter(name -> !criterion.judges().contains(name))
                .forEach(name -> others.add(exercise.binaryName(name)));
        return submitted.where(name -> !others.contains(ClassSet.topLevel(name)));
    }
}
