package dev.timeslice.grader.engine.run;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;

/** What was seen, from inside and from outside, of one execution of a check. */
public sealed interface Observation {

    /**
     * The worker reported how the check ended.
     *
     * @param measured what the check has measured, as {@link dev.timeslice.testkit.Measured#text} has it
     */
    record Reported(VerdictKind kind, Message sentence, String witness, String output, String measured)
            implements Observation {

        /** With nothing measured. */
        public Reported(VerdictKind kind, Message sentence, String witness, String output) {
            this(kind, sentence, witness, output, "");
        }
    }

    /** The worker's process ended while the check ran. */
    record Died(int exitStatus) implements Observation {}

    /**
     * The check used up its CPU time and was killed.
     *
     * @param afterTheCheck whether only threads that it left behind were still running
     * @param threadTable those threads; empty before the check's end
     */
    record OutOfCpu(int cpuSeconds, boolean afterTheCheck, String threadTable) implements Observation {}

    /** For a long time hardly any CPU time was used, yet nothing proves that the check can never end; it was killed. */
    record Idle(long wallMillis) implements Observation {}

    /** The worker could not be used: a fault of ours. */
    record Unusable(String reason) implements Observation {}

    /** The check was not run, because a prerequisite did not pass. */
    record NotRun(String prerequisite) implements Observation {}
}
