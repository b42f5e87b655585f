package dev.timeslice.grader.engine.score;

/**
 * What may differ from one run to the next: runs.csv shows it, and feedback what was measured and printed.
 *
 * @param cpuMillis CPU time of the worker while the check ran
 * @param wallMillis time from its start to its verdict
 * @param attempts how often it was run: 0 if never, 2 if it was repeated alone
 * @param output what the student's code printed, bounded; may be empty
 * @param measured what the check has measured, as {@link dev.timeslice.testkit.Measured#text} has it; may be empty
 */
public record RunFacts(long cpuMillis, long wallMillis, int attempts, String output, String measured) {
    public static final RunFacts NOT_RUN = new RunFacts(0, 0, 0, "");

    /** With nothing measured. */
    public RunFacts(long cpuMillis, long wallMillis, int attempts, String output) {
        this(cpuMillis, wallMillis, attempts, output, "");
    }
}
