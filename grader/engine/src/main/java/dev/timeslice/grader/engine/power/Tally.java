package dev.timeslice.grader.engine.power;

import dev.timeslice.testkit.VerdictKind;

/**
 * What came of runs of one check on one solution.
 *
 * @param runs how many there were
 * @param failed in how many the verdict would have cost points
 * @param faults in how many there was none, for the grader could not decide
 * @param cpuMillis CPU time of all of them
 */
public record Tally(long runs, long failed, long faults, long cpuMillis) {
    /** No run. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally {
        if (failed < 0 || faults < 0 || failed + faults > runs) {
            throw new IllegalArgumentException(
                    "expected at most " + runs + " failures and faults, found " + failed + " and " + faults);
        }
    }

    /** One run. */
    static Tally of(VerdictKind kind, long cpuMillis) {
        return new Tally(1, kind.blamesStudent() ? 1 : 0, kind == VerdictKind.GRADER_FAULT ? 1 : 0, cpuMillis);
    }

    /** The runs of both. */
    public Tally plus(Tally other) {
        return new Tally(runs + other.runs, failed + other.failed, faults + other.faults, cpuMillis + other.cpuMillis);
    }

    /** In how many the check passed. */
    public long passed() {
        return runs - failed - faults;
    }

    /** The bounds on the probability that the check fails; a run without a verdict says nothing about it. */
    public Bounds bounds() {
        return Bounds.of(failed, runs - faults);
    }
}
