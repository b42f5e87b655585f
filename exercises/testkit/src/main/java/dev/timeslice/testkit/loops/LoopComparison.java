package dev.timeslice.testkit.loops;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Runs the same programs on two runtimes, one with the part under test and one that is right, and fails with the smallest program that
 * goes differently. Seeded programs decide; all tiny ones are tried only where one has failed.
 */
public final class LoopComparison {
    private static final int PROGRAMS = 120;
    private static final int[] LENGTHS = {3, 6, 10, 14};
    private static final int MOST_TRIED = 20_000;

    private final LoopParts subject;
    private final LoopParts reference;

    public LoopComparison(LoopParts subject, LoopParts reference) {
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @param alphabet the lines of programs, the simplest first
     * @throws CheckFailure if a program goes differently
     */
    public void agreeOn(List<LoopStep> alphabet, Random random) {
        List<LoopStep> first = alphabet.stream()
                .filter(step -> step.callback().equals(LoopProgram.MAIN))
                .toList();
        SequenceSearch<LoopStep> seeded = SequenceSearch.over(alphabet);
        for (int length : LENGTHS) {
            // Half of the lines are the first callback's: what it does not lead to never runs.
            seeded = seeded.thenRandom(random, PROGRAMS, length, source -> draw(source, first, alphabet));
        }
        Optional<Finding<LoopStep, CheckFailure>> found = seeded.firstFailing(this::failureOf);
        if (found.isPresent()) {
            throw smallest(alphabet, found.get()).failure();
        }
    }

    private static LoopStep draw(Random source, List<LoopStep> first, List<LoopStep> alphabet) {
        List<LoopStep> lines = source.nextBoolean() ? first : alphabet;
        return lines.get(source.nextInt(lines.size()));
    }

    private Finding<LoopStep, CheckFailure> smallest(List<LoopStep> alphabet, Finding<LoopStep, CheckFailure> found) {
        int length = 0;
        for (long tried = alphabet.size(); tried <= MOST_TRIED; tried *= alphabet.size()) {
            length++;
        }
        return SequenceSearch.over(alphabet)
                .allUpTo(Math.min(length, found.operations().size()))
                .firstFailing(this::failureOf)
                .orElse(found);
    }

    private Optional<CheckFailure> failureOf(List<LoopStep> steps) {
        LoopProgram program = new LoopProgram(new ArrayList<>(steps));
        List<LoopRow> expected = LoopRun.of(program, reference).rows();
        try {
            return LoopStory.compare(
                    program, expected, LoopRun.of(program, subject).rows());
        } catch (CheckFailure failure) {
            return Optional.of(failure);
        }
    }
}
