package dev.timeslice.grader.engine.run;

import dev.timeslice.testkit.VerdictKind;

/** Which observations count by themselves, and which only when they are seen again in a second run, alone. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * Threads that wait without a cycle, and a worker that idles, may in principle be the machine's doing; a cycle of
     * locks, a witness or CPU time used may not.
     */
    public static boolean isNeededAfter(Observation observation) {
        if (observation instanceof Observation.Reported reported) {
            return reported.kind() == VerdictKind.LOST_WAKEUP || reported.kind() == VerdictKind.LEAKED_THREAD;
        }
        return observation instanceof Observation.Idle || observation instanceof Observation.Unusable;
    }

    static boolean passed(Observation observation) {
        return observation instanceof Observation.Reported reported && reported.kind() == VerdictKind.PASSED;
    }
}
