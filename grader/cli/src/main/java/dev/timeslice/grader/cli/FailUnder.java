package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.text.BadInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that makes too few points a failure, as a CI pipeline needs it. */
final class FailUnder {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "Exit with 4 if a submission has fewer percent; 0 to 100.")
    private @Nullable BigDecimal limit;

    /**
     * @throws BadInput if it is no percentage
     */
    void validate() {
        if (limit != null && (limit.signum() < 0 || limit.compareTo(MOST) > 0)) {
            throw new BadInput("--fail-under: expected 0 to 100 percent, found " + limit);
        }
    }

    boolean isMissedBy(BigDecimal percent) {
        return limit != null && percent.compareTo(limit) < 0;
    }

    /** The limit as people write it. */
    String percent() {
        return limit == null ? "0" : limit.toPlainString();
    }
}
