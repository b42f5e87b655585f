package dev.timeslice.grader.engine.power;

/**
 * What is known of one check on one solution under one load, over all sittings on such a machine.
 *
 * @param check the criterion's id
 * @param solution {@code right/reference}, {@code right/} or {@code wrong/} and the name of a variant
 */
public record Measured(String check, String solution, Group group, Expected expected, Load load, Tally tally) {

    /** Whether the check said of this solution what it must not say. */
    public boolean isWrong() {
        return switch (expected) {
            case PASS -> tally.failed() > 0;
            case MUST -> tally.passed() > 0;
            case MAY, MUST_UNDER_STRESS -> false;
        };
    }
}
