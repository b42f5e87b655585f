package dev.timeslice.grader.engine.verify;

import java.util.List;

/**
 * No class of the exercise may be loaded: a class file is malformed, too large or not where it belongs.
 *
 * @param findings at least one
 */
public record RejectedSubmission(List<Finding> findings) implements Verification {

    public RejectedSubmission {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a rejection names at least one finding");
        }
    }
}
