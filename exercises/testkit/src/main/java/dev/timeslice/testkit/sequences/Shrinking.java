package dev.timeslice.testkit.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves out operations, first long runs and then single ones, for as long as what remains still fails. */
public final class Shrinking {
    private Shrinking() {}

    /**
     * What is left when nothing more can go.
     *
     * @param found fails in the trial
     */
    public static <O, F> Finding<O, F> of(Finding<O, F> found, Trial<O, F> trial) {
        Finding<O, F> smallest = found;
        int run = Math.max(1, found.operations().size() / 2);
        while (true) {
            Finding<O, F> smaller = withoutRunsOf(run, smallest, trial);
            boolean shrunk = smaller.operations().size() < smallest.operations().size();
            smallest = smaller;
            if (run > 1) {
                run /= 2;
            } else if (!shrunk) {
                // Single ones are tried until none can go: leaving out a later one may have freed an earlier one.
                return smallest;
            }
        }
    }

    private static <O, F> Finding<O, F> withoutRunsOf(int run, Finding<O, F> found, Trial<O, F> trial) {
        Finding<O, F> smallest = found;
        int from = 0;
        while (from < smallest.operations().size()) {
            int to = Math.min(from + run, smallest.operations().size());
            List<O> rest = new ArrayList<>(smallest.operations().subList(0, from));
            rest.addAll(smallest.operations().subList(to, smallest.operations().size()));
            Optional<F> failure = trial.run(rest);
            if (failure.isPresent()) {
                smallest = new Finding<>(rest, failure.get());
            } else {
                from = to;
            }
        }
        return smallest;
    }
}
