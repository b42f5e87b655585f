package dev.timeslice.thread.power;

/**
 * How many runs there were and in how many of them the solution was accused.
 *
 * @param runs 0 or more
 * @param accusations 0 to {@code runs}
 */
record Tally(long runs, long accusations) {
    static final Tally NONE = new Tally(0, 0);

    private static final double CONFIDENCE = 0.95;

    Tally plus(boolean accused) {
        return new Tally(runs + 1, accusations + (accused ? 1 : 0));
    }

    Tally plus(Tally other) {
        return new Tally(runs + other.runs, accusations + other.accusations);
    }

    /**
     * The one-sided 95 % upper bound of Clopper and Pearson on the probability of an accusation; without one, about 3
     * divided by the number of runs.
     */
    double upperBound() {
        if (runs == accusations) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (atMost(middle) > 1 - CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The probability of at most as many accusations, if each run accuses with probability {@code p}. */
    private double atMost(double p) {
        double logTerm = runs * Math.log1p(-p);
        double sum = Math.exp(logTerm);
        for (long k = 1; k <= accusations; k++) {
            logTerm += Math.log((double) (runs - k + 1) / k) + Math.log(p) - Math.log1p(-p);
            sum += Math.exp(logTerm);
        }
        return sum;
    }
}
