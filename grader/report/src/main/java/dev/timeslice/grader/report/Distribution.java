package dev.timeslice.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the scores of a class spread.
 *
 * @param sorted per cent, ascending, at least one
 */
record Distribution(List<BigDecimal> sorted) {
    private static final int BINS = 10;
    private static final int WIDEST_BAR = 40;

    Distribution {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a distribution needs at least one score");
        }
        sorted = List.copyOf(sorted);
    }

    static Distribution of(List<BigDecimal> percents) {
        return new Distribution(percents.stream().sorted().toList());
    }

    /** Two decimals, rounded half up, like the median. */
    BigDecimal mean() {
        return sorted.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(sorted.size()), 2, RoundingMode.HALF_UP);
    }

    BigDecimal median() {
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return low.add(high).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    BigDecimal lowest() {
        return sorted.get(0);
    }

    BigDecimal highest() {
        return sorted.get(sorted.size() - 1);
    }

    /** Ten lines, the best first; 100 counts among the nineties. */
    String histogram() {
        int[] bins = new int[BINS];
        for (BigDecimal percent : sorted) {
            bins[Math.max(0, Math.min(BINS - 1, percent.intValue() / BINS))]++;
        }
        int most = 0;
        for (int bin : bins) {
            most = Math.max(most, bin);
        }
        StringBuilder lines = new StringBuilder();
        for (int bin = BINS - 1; bin >= 0; bin--) {
            String range = bin == BINS - 1 ? " 90-100" : "%3d-%-3d".formatted(bin * BINS, bin * BINS + BINS - 1);
            // A bin that is not empty always shows at least one mark.
            int bar = most <= WIDEST_BAR ? bins[bin] : (bins[bin] * WIDEST_BAR + most - 1) / most;
            lines.append("%s | %s %d\n".formatted(range, "#".repeat(bar), bins[bin]));
        }
        return lines.toString();
    }
}
