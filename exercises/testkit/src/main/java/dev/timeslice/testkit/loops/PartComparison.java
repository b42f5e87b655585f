package dev.timeslice.testkit.loops;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes the same calls of two parts, one under test and one that is right, and fails with the shortest story in which an answer differs.
 * Seeded stories decide; all tiny ones are tried only where one has failed.
 */
public final class PartComparison<P> {
    private static final int STORIES = 60;
    private static final int[] LENGTHS = {4, 8, 16, 40};
    private static final int MOST_TRIED = 20_000;

    private final Supplier<P> subject;
    private final Supplier<P> reference;

    public PartComparison(Supplier<P> subject, Supplier<P> reference) {
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @param alphabet the calls, the simplest first
     * @throws CheckFailure if a story goes differently
     */
    public void agreeOn(List<PartStep<P>> alphabet, Random random) {
        SequenceSearch<PartStep<P>> seeded = SequenceSearch.over(alphabet);
        for (int length : LENGTHS) {
            seeded = seeded.thenRandom(random, STORIES, length);
        }
        Optional<Finding<PartStep<P>, CheckFailure>> found = seeded.firstFailing(this::failureOf);
        if (found.isPresent()) {
            int length = 0;
            for (long tried = alphabet.size(); tried <= MOST_TRIED; tried *= alphabet.size()) {
                length++;
            }
            throw SequenceSearch.over(alphabet)
                    .allUpTo(Math.min(length, found.get().operations().size()))
                    .firstFailing(this::failureOf)
                    .orElse(found.get())
                    .failure();
        }
    }

    private Optional<CheckFailure> failureOf(List<PartStep<P>> steps) {
        PartStory<P> story = PartStory.on(subject.get());
        P right = reference.get();
        for (PartStep<P> step : steps) {
            try {
                story.expect(step, PartStory.perform(step, right).answer());
            } catch (CheckFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
