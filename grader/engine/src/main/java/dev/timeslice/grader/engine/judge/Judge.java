package dev.timeslice.grader.engine.judge;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.Prediction;
import dev.timeslice.grader.engine.run.CheckRun;
import dev.timeslice.grader.engine.run.Confirmation;
import dev.timeslice.grader.engine.run.RunRecord;
import dev.timeslice.grader.engine.run.Settled;
import dev.timeslice.testkit.VerdictKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what was seen into one verdict a criterion; ids and prerequisites come from the rubric alone. */
public final class Judge {
    private final StructureRules rules;

    public Judge(StructureRules rules) {
        this.rules = rules;
    }

    /** The verdicts of one exercise, in the rubric's order. */
    public List<Judged> judge(Exercise exercise, RunRecord record) {
        Map<String, Verdict> verdicts = new HashMap<>();
        return exercise.rubric().criteria().stream()
                .map(criterion -> judged(
                        decide(criterion, exercise, record, verdicts),
                        record.runs().get(criterion.id())))
                .toList();
    }

    private static Judged judged(Verdict verdict, @Nullable CheckRun run) {
        if (run == null) {
            return Judged.unseen(verdict);
        }
        boolean disputed =
                verdict.kind() == VerdictKind.GRADER_FAULT && Confirmation.isConclusiveEachTime(run.observations());
        return new Judged(
                verdict, run.cpuMillis(), run.wallMillis(), run.executions(), disputed, run.output(), run.measured());
    }

    /** Decides a criterion after those that it needs; what is decided already stays. */
    private Verdict decide(Criterion criterion, Exercise exercise, RunRecord record, Map<String, Verdict> verdicts) {
        Verdict known = verdicts.get(criterion.id());
        if (known != null) {
            return known;
        }
        Verdict verdict = prerequisite(criterion, exercise, record, verdicts);
        if (verdict == null) {
            verdict = own(criterion, exercise, record);
        }
        verdicts.put(criterion.id(), verdict);
        return verdict;
    }

    private @Nullable Verdict prerequisite(
            Criterion criterion, Exercise exercise, RunRecord record, Map<String, Verdict> verdicts) {
        if (record.plan().settled().containsKey(criterion.id())) {
            return null;
        }
        for (String need : criterion.needs()) {
            Criterion needed = exercise.rubric().criterion(need);
            Verdict on = decide(needed, exercise, record, verdicts);
            if (on.kind() == VerdictKind.GRADER_FAULT) {
                // Undecided as well: a person who settles the one has to see the other.
                return new Verdict(criterion.id(), VerdictKind.GRADER_FAULT, on.sentence(), "");
            }
            if (on.kind() == VerdictKind.NOT_GRADABLE) {
                return new Verdict(criterion.id(), VerdictKind.NOT_GRADABLE, on.sentence(), "");
            }
            if (on.kind() != VerdictKind.PASSED) {
                return new Verdict(criterion.id(), VerdictKind.SKIPPED, JudgeTexts.SKIPPED.with(needed.title()), "");
            }
        }
        return null;
    }

    private Verdict own(Criterion criterion, Exercise exercise, RunRecord record) {
        Settled settled = record.plan().settled().get(criterion.id());
        if (settled != null) {
            return new Verdict(criterion.id(), settled.kind(), settled.reason(), "");
        }
        Optional<Prediction> prediction = exercise.rubric().prediction(criterion.id());
        if (prediction.isPresent()) {
            return Predictions.verdict(prediction.get(), record.plan().answers());
        }
        CheckRun run = record.runs().get(criterion.id());
        if (run != null) {
            return Evidence.verdict(run);
        }
        ClassSet submitted = record.plan().submitted();
        return rules.verdict(exercise, criterion, submitted);
    }
}
