package dev.timeslice.grader.report;

import java.math.BigDecimal;

/** Numbers as every report writes them: decimal points, no grouping and no exponent, whatever the locale. */
final class Figures {
    private Figures() {}

    /** Points: without needless zeros. */
    static String points(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    static String percent(BigDecimal percent) {
        return percent.toPlainString();
    }

    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }
}
