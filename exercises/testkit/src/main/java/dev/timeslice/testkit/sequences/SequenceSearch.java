package dev.timeslice.testkit.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Looks for a sequence of operations that fails, the shortest ones first, so that what a student sees is as small as
 * the fault allows.
 *
 * @param <O> an operation; its {@code toString} is for people
 */
public final class SequenceSearch<O> {
    private final List<O> alphabet;
    private final int exhaustiveLength;
    private final List<RandomSequences<O>> random;

    private SequenceSearch(List<O> alphabet, int exhaustiveLength, List<RandomSequences<O>> random) {
        this.alphabet = alphabet;
        this.exhaustiveLength = exhaustiveLength;
        this.random = random;
    }

    /**
     * A search that tries nothing yet.
     *
     * @param alphabet the operations, the simplest first; at least one
     */
    public static <O> SequenceSearch<O> over(List<O> alphabet) {
        if (alphabet.isEmpty()) {
            throw new IllegalArgumentException("a sequence is made of operations, found none");
        }
        return new SequenceSearch<>(List.copyOf(alphabet), 0, List.of());
    }

    /** Tries every sequence of 1 to {@code length} operations; {@code alphabet^length} of them are the longest. */
    public SequenceSearch<O> allUpTo(int length) {
        return new SequenceSearch<>(alphabet, length, random);
    }

    /** Then tries {@code count} sequences of {@code length} operations from the alphabet. */
    public SequenceSearch<O> thenRandom(Random source, int count, int length) {
        return thenRandom(source, count, length, r -> alphabet.get(r.nextInt(alphabet.size())));
    }

    /** Then tries {@code count} sequences of {@code length} operations, each drawn by {@code draw}. */
    public SequenceSearch<O> thenRandom(Random source, int count, int length, Function<Random, O> draw) {
        List<RandomSequences<O>> more = new ArrayList<>(random);
        more.add(new RandomSequences<>(source, count, length, draw));
        return new SequenceSearch<>(alphabet, exhaustiveLength, List.copyOf(more));
    }

    /** The first failing sequence in this order, without a single operation too many. */
    public <F> Optional<Finding<O, F>> firstFailing(Trial<O, F> trial) {
        for (int length = 1; length <= exhaustiveLength; length++) {
            Optional<Finding<O, F>> found = amongAllOf(length, trial);
            if (found.isPresent()) {
                return found;
            }
        }
        for (RandomSequences<O> sequences : random) {
            for (int i = 0; i < sequences.count(); i++) {
                List<O> operations = sequences.next();
                Optional<F> failure = trial.run(operations);
                if (failure.isPresent()) {
                    return Optional.of(Shrinking.of(new Finding<>(operations, failure.get()), trial));
                }
            }
        }
        return Optional.empty();
    }

    private <F> Optional<Finding<O, F>> amongAllOf(int length, Trial<O, F> trial) {
        int[] digits = new int[length];
        do {
            List<O> operations = new ArrayList<>(length);
            for (int digit : digits) {
                operations.add(alphabet.get(digit));
            }
            Optional<F> failure = trial.run(operations);
            if (failure.isPresent()) {
                return Optional.of(new Finding<>(operations, failure.get()));
            }
        } while (countUp(digits));
        return Optional.empty();
    }

    /** The next number in the base of the alphabet's size, or false after the last one of this length. */
    private boolean countUp(int[] digits) {
        for (int place = digits.length - 1; place >= 0; place--) {
            digits[place]++;
            if (digits[place] < alphabet.size()) {
                return true;
            }
            digits[place] = 0;
        }
        return false;
    }

    private record RandomSequences<O>(Random source, int count, int length, Function<Random, O> draw) {
        List<O> next() {
            List<O> operations = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                operations.add(draw.apply(source));
            }
            return operations;
        }
    }
}
