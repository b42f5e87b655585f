package dev.timeslice.testkit.benches;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import dev.timeslice.testkit.sequences.Shrinking;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Takes the same steps on two benches, one with the part under test and one with the reference, and fails with the shortest
 * story in which an answer differs. Seeded stories decide; the search for the shortest is made only where one has failed.
 */
public final class BenchComparison<O> {
    private static final int STORIES = 25;
    private static final int[] LENGTHS = {5, 10, 20, 40};
    private static final int MOST_TRIED = 10_000;

    private final Supplier<? extends Bench<O>> subject;
    private final Supplier<? extends Bench<O>> reference;

    private BenchComparison(Supplier<? extends Bench<O>> subject, Supplier<? extends Bench<O>> reference) {
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @param subject makes benches with a new part under test each
     * @param reference makes benches with one that is right
     */
    public static <O> BenchComparison<O> of(
            Supplier<? extends Bench<O>> subject, Supplier<? extends Bench<O>> reference) {
        return new BenchComparison<>(subject, reference);
    }

    /**
     * @param alphabet the steps, the simplest first
     * @throws CheckFailure if one of the stories goes differently
     */
    public void agreeOn(List<O> alphabet, Random random) {
        SequenceSearch<O> seeded = SequenceSearch.over(alphabet);
        for (int length : LENGTHS) {
            seeded = seeded.thenRandom(random, STORIES, length);
        }
        Optional<Finding<O, CheckFailure>> found = seeded.firstFailing(this::failureOf);
        if (found.isPresent()) {
            throw shortest(alphabet, found.get()).failure();
        }
    }

    /**
     * Compares one story only, for what shows with many entries or high numbers; as much of it as can be is left out of what
     * a failure shows.
     *
     * @throws CheckFailure if the story goes differently
     */
    public void agreeOnStory(List<O> story) {
        Optional<CheckFailure> failure = failureOf(story);
        if (failure.isPresent()) {
            throw Shrinking.of(new Finding<>(story, failure.get()), this::failureOf)
                    .failure();
        }
    }

    /** A story from which nothing can be left out need not be the shortest one, nor the one with the simplest steps. */
    private Finding<O, CheckFailure> shortest(List<O> alphabet, Finding<O, CheckFailure> found) {
        int length = 0;
        long tried = 1;
        while (length < found.operations().size() && tried * alphabet.size() <= MOST_TRIED) {
            tried *= alphabet.size();
            length++;
        }
        Optional<Finding<O, CheckFailure>> shorter =
                SequenceSearch.over(alphabet).allUpTo(length).firstFailing(this::failureOf);
        return shorter.orElse(found);
    }

    private Optional<CheckFailure> failureOf(List<O> steps) {
        BenchStory<O> story = BenchStory.on(subject);
        Bench<O> right = reference.get();
        for (O step : steps) {
            if (!right.makesSense(step)) {
                // The story without it is shorter and tells as much.
                continue;
            }
            try {
                story.expect(step, right.perform(step));
            } catch (CheckFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
