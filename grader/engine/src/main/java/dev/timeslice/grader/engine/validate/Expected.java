package dev.timeslice.grader.engine.validate;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.Expectation;
import dev.timeslice.grader.engine.course.Variant;
import dev.timeslice.grader.engine.judge.Judged;
import dev.timeslice.grader.engine.judge.JudgedExercise;
import dev.timeslice.grader.engine.judge.Verdict;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the verdicts on a known solution against what they have to be, those aside that cannot be had on this machine. */
final class Expected {
    /** The limit on CPU time has to be this many times what a right solution uses. */
    private static final int CPU_MARGIN = 20;

    /** What the first check of a worker may pay for loading the test libraries; in milliseconds. */
    private static final long START_UP = 1_000;

    private Expected() {}

    /** The stub compiles and earns nothing. */
    static Row nothing(JudgedExercise judged) {
        List<String> misses = new ArrayList<>();
        for (Judged one : judged.criteria()) {
            Verdict verdict = one.verdict();
            switch (verdict.kind()) {
                case PASSED -> misses.add(verdict.criterion() + " passes on the untouched stub");
                case DOES_NOT_COMPILE, API_CHANGED, FORBIDDEN_API, GRADER_FAULT -> misses.add(said(verdict));
                default -> {
                    // Lost as it should be.
                }
            }
        }
        return new Row(judged.exercise(), "stub", List.of(), skipped(judged), misses);
    }

    /** A right solution earns everything, well within its CPU time. */
    static Row everything(String subject, long seed, Exercise exercise, JudgedExercise judged) {
        List<String> misses = new ArrayList<>();
        for (Judged one : judged.criteria()) {
            if (one.verdict().kind() != VerdictKind.PASSED && one.verdict().kind() != VerdictKind.NOT_GRADABLE) {
                misses.add("with seed " + seed + " a right solution is accused: " + said(one.verdict()));
            }
            int seconds = exercise.rubric().criterion(one.verdict().criterion()).cpuSeconds();
            long used = Math.max(0, one.cpuMillis() - START_UP);
            if (used * CPU_MARGIN > seconds * 1000L) {
                misses.add(one.verdict().criterion() + " used " + used
                        + " ms of CPU time; cpu_seconds has to be at least " + CPU_MARGIN + " times that, found "
                        + seconds);
            }
        }
        return new Row(judged.exercise(), subject, failed(judged), skipped(judged), misses);
    }

    /** A wrong solution fails all of {@code must}, perhaps some of {@code may}, and nothing else. */
    static Row loss(Exercise exercise, Variant variant, JudgedExercise judged) {
        Expectation expectation = variant.expectation();
        List<String> failed = failed(judged);
        List<String> misses = new ArrayList<>();
        judged.criteria().forEach(one -> miss(one, expectation).ifPresent(misses::add));
        // Where some cannot be tried, the one that does not depend on timing may be among them.
        if (skipped(judged).isEmpty()
                && !expectation.stressOnly()
                && !failed.isEmpty()
                && failed.stream().allMatch(id -> isStress(exercise, id))) {
            misses.add("expected at least one check that does not depend on timing to fail, found " + failed);
        }
        return new Row(judged.exercise(), "wrong/" + variant.name(), failed, skipped(judged), misses);
    }

    private static Optional<String> miss(Judged one, Expectation expectation) {
        Verdict verdict = one.verdict();
        String id = verdict.criterion();
        if (verdict.kind() == VerdictKind.NOT_GRADABLE) {
            return Optional.empty();
        }
        if (isNoTrial(verdict.kind())) {
            return mayWaver(one, expectation) ? Optional.empty() : Optional.of(said(verdict));
        }
        boolean failed = verdict.kind().blamesStudent();
        if (expectation.must().contains(id)) {
            return failed ? Optional.empty() : Optional.of("expected " + id + " to fail, found " + verdict.kind());
        }
        return failed && !expectation.may().contains(id)
                ? Optional.of("expected " + id + " not to fail, found " + said(verdict))
                : Optional.empty();
    }

    /**
     * Whether nothing is amiss with a wrong solution but that checks of real processes or real cores saw no mistake, or
     * that executions contradicted one another: who comes first there is up to the machine. What {@link #loss} says of
     * timing is not looked at: it may follow from these.
     */
    static boolean isUpToTheMachine(Exercise exercise, Variant variant, JudgedExercise judged) {
        // What needs a disputed check cannot be decided either.
        boolean wavers = judged.criteria().stream().anyMatch(Judged::disputed);
        List<Verdict> missed = judged.criteria().stream()
                .filter(one -> miss(one, variant.expectation()).isPresent())
                .map(Judged::verdict)
                .toList();
        return !missed.isEmpty()
                && missed.stream()
                        .allMatch(verdict -> (wavers && verdict.kind() == VerdictKind.GRADER_FAULT)
                                || (sawNothing(verdict.kind()) && isOnTheMachine(exercise, verdict.criterion())));
    }

    private static boolean sawNothing(VerdictKind kind) {
        return kind == VerdictKind.PASSED || kind == VerdictKind.GRADER_FAULT;
    }

    private static boolean isOnTheMachine(Exercise exercise, String criterion) {
        CheckMethod method = exercise.methods().get(criterion);
        return method != null && (method.multicore() || method.blackBox());
    }

    /** Whether the verdict says nothing of the mistake that the variant is there for. */
    private static boolean isNoTrial(VerdictKind kind) {
        return switch (kind) {
            case DOES_NOT_COMPILE, API_CHANGED, GRADER_FAULT -> true;
            default -> false;
        };
    }

    /** Whether executions contradicted one another where failing and passing are both right: a hang that depends on timing. */
    private static boolean mayWaver(Judged one, Expectation expectation) {
        return one.disputed() && expectation.may().contains(one.verdict().criterion());
    }

    private static boolean isStress(Exercise exercise, String criterion) {
        CheckMethod method = exercise.methods().get(criterion);
        return method != null && method.multicore();
    }

    private static List<String> failed(JudgedExercise judged) {
        Set<String> failed = judged.criteria().stream()
                .map(Judged::verdict)
                .filter(verdict -> verdict.kind().blamesStudent() && !isNoTrial(verdict.kind()))
                .map(Verdict::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(failed);
    }

    private static SortedMap<String, String> skipped(JudgedExercise judged) {
        SortedMap<String, String> skipped = new TreeMap<>();
        judged.criteria().stream()
                .map(Judged::verdict)
                .filter(verdict -> verdict.kind() == VerdictKind.NOT_GRADABLE)
                .forEach(verdict ->
                        skipped.put(verdict.criterion(), verdict.sentence().en()));
        return skipped;
    }

    private static String said(Verdict verdict) {
        String witness =
                verdict.witness().isEmpty() ? "" : " [" + verdict.witness().strip() + "]";
        return verdict.criterion() + " is " + verdict.kind() + ": "
                + verdict.sentence().en() + witness;
    }
}
