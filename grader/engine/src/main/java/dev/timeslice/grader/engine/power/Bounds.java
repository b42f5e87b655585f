package dev.timeslice.grader.engine.power;

/**
 * The exact 95 % bounds of Clopper and Pearson (Biometrika 26, 1934) on a probability, from how often something
 * happened.
 *
 * <p>Where it never or always happened, one bound is certain, and the other gets all of the 5 %: without an event in n runs
 * the upper one is about 3 divided by n.
 *
 * @param lower 0 to 1
 * @param upper {@code lower} to 1
 */
public record Bounds(double lower, double upper) {
    private static final double ERROR = 0.05;
    private static final int BISECTIONS = 50;

    /**
     * The bounds.
     *
     * @param events how often it happened, 0 to {@code runs}
     * @param runs how often it could have
     */
    public static Bounds of(long events, long runs) {
        if (runs == 0) {
            return new Bounds(0, 1);
        }
        if (events == 0) {
            return new Bounds(0, 1 - Math.pow(ERROR, 1.0 / runs));
        }
        if (events == runs) {
            return new Bounds(Math.pow(ERROR, 1.0 / runs), 1);
        }
        // At least so many events are as rare as at most so many non-events, with the roles exchanged.
        return new Bounds(1 - upper(runs - events, runs), upper(events, runs));
    }

    /** The probability at which at most so many events have half of the error as their probability. */
    private static double upper(long events, long runs) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (atMost(events, runs, middle) > ERROR / 2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double atMost(long events, long runs, double p) {
        double logOdds = Math.log(p) - Math.log1p(-p);
        double logTerm = runs * Math.log1p(-p);
        double sum = Math.exp(logTerm);
        for (long k = 1; k <= events; k++) {
            logTerm += Math.log((double) (runs - k + 1) / k) + logOdds;
            sum += Math.exp(logTerm);
        }
        return sum;
    }
}
