package dev.timeslice.testkit.schedules.search;

import java.util.Optional;
import java.util.function.Function;

/** Makes a failing schedule as short as it can: interferes less, and later. */
final class Shrinker {
    private static final int MOST_ATTEMPTS = 600;

    private final Function<Attempt, Optional<Failure>> again;
    private int attempts;

    /**
     * @param again makes an execution, and tells of it if it fails in the same way
     */
    Shrinker(Function<Attempt, Optional<Failure>> again) {
        this.again = again;
    }

    Failure shortest(Failure failure) {
        Failure best = failure;
        boolean better = true;
        while (better && attempts < MOST_ATTEMPTS) {
            better = false;
            for (int fork = best.attempt().choices().length() - 1; fork >= 0; fork--) {
                Optional<Failure> shorter = shorterAt(best, fork);
                if (shorter.isPresent()) {
                    best = shorter.get();
                    better = true;
                    fork = Math.min(fork, best.attempt().choices().length());
                }
            }
        }
        return best;
    }

    /** Takes the first option at a fork where another one was taken, with the rest as it was or without it. */
    private Optional<Failure> shorterAt(Failure best, int fork) {
        Choices choices = best.attempt().choices();
        if (choices.at(fork) == 0) {
            return Optional.empty();
        }
        return attempt(best, choices.without(fork))
                .or(() -> attempt(best, choices.upTo(fork)))
                .or(() -> attempt(best, choices.later(fork)))
                .or(() -> attempt(best, choices.skipping(fork)));
    }

    private Optional<Failure> attempt(Failure best, Choices choices) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        attempts++;
        return again.apply(best.attempt().with(choices)).filter(failure -> failure.isShorterThan(best));
    }
}
