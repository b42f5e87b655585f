package dev.timeslice.grader.engine.judge;

/**
 * A verdict, and what its run took.
 *
 * @param cpuMillis CPU time of the worker during the check's last execution; 0 if it was not run
 * @param wallMillis duration of that execution
 * @param attempts how often it was run
 * @param disputed whether nothing follows from its executions because one contradicts the other
 * @param output what the student's code printed, bounded
 * @param measured what the check has measured, as {@link dev.timeslice.testkit.Measured#text} has it
 */
public record Judged(
        Verdict verdict,
        long cpuMillis,
        long wallMillis,
        int attempts,
        boolean disputed,
        String output,
        String measured) {

    /** With nothing measured. */
    public Judged(Verdict verdict, long cpuMillis, long wallMillis, int attempts, boolean disputed, String output) {
        this(verdict, cpuMillis, wallMillis, attempts, disputed, output, "");
    }

    /** A verdict that no run led to. */
    public static Judged unseen(Verdict verdict) {
        return new Judged(verdict, 0, 0, 0, false, "");
    }
}
