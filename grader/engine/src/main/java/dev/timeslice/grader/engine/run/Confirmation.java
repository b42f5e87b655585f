package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.worker.ExitStatus;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which observations count by themselves, and which only when they are seen again in a second run, alone. */
public final class Confirmation {
    /** A hang is looked for this often at most, until two executions show the same one. */
    static final int MOST_EXECUTIONS = 6;

    private Confirmation() {}

    /** Executes a check, and again, alone, as long as what was seen needs it. */
    static CheckRun run(int number, PlannedCheck check, CheckExecutor executor)
            throws IOException, InterruptedException {
        Execution first = executor.execute(number, check);
        if (!isNeededAfter(first.observation())) {
            return new CheckRun(check.id(), List.of(first.observation()), first.cpuMillis(), first.wallMillis());
        }
        List<Observation> seen = new ArrayList<>(List.of(first.observation()));
        Execution again = executor.executeAlone(number, check);
        seen.add(again.observation());
        while (seen.size() < MOST_EXECUTIONS && isHangAtOtherPlaces(seen)) {
            again = executor.executeAlone(number, check);
            seen.add(again.observation());
        }
        return new CheckRun(check.id(), seen, again.cpuMillis(), again.wallMillis());
    }

    /**
     * Threads that wait without a cycle, a worker that idles and one that was killed may in principle be the machine's
     * doing; a cycle of locks, a witness, memory or CPU time used up may not.
     */
    public static boolean isNeededAfter(Observation observation) {
        if (observation instanceof Observation.Reported reported) {
            return reported.kind() == VerdictKind.LOST_WAKEUP || reported.kind() == VerdictKind.LEAKED_THREAD;
        }
        return saysNothing(observation);
    }

    /** Whether it may have nothing to do with the code at all. */
    public static boolean saysNothing(Observation observation) {
        if (observation instanceof Observation.Died died) {
            // Killed from outside, or a JVM that failed: the same status as a crash that code under test could cause.
            return died.exitStatus() != ExitStatus.OUT_OF_MEMORY && died.exitStatus() != ExitStatus.INTERRUPTED;
        }
        return observation instanceof Observation.Idle || observation instanceof Observation.Unusable;
    }

    /**
     * Whether all executions so far hung, but the last one at other places than each before: the same mistake may strand
     * now a reader, now a writer, so that one more execution is worth it.
     */
    static boolean isHangAtOtherPlaces(List<Observation> seen) {
        return seen.stream().allMatch(Confirmation::isHang) && !isHangSeenBefore(seen);
    }

    /** Whether the last execution hung with the same threads at the same places as one before it. */
    public static boolean isHangSeenBefore(List<Observation> seen) {
        Observation last = seen.get(seen.size() - 1);
        return isHang(last)
                && seen.subList(0, seen.size() - 1).stream()
                        .anyMatch(before -> isHang(before) && witness(before).equals(witness(last)));
    }

    /**
     * Whether a check was executed several times and each time had an end of its own. If nothing follows from them,
     * they contradict one another: what the check looks for depends on timing.
     */
    public static boolean isConclusiveEachTime(List<Observation> seen) {
        return seen.size() > 1
                && seen.stream()
                        .allMatch(one -> one instanceof Observation.Reported report
                                && report.kind() != VerdictKind.GRADER_FAULT);
    }

    private static boolean isHang(Observation observation) {
        return observation instanceof Observation.Reported reported && reported.kind() == VerdictKind.LOST_WAKEUP;
    }

    private static String witness(Observation observation) {
        return observation instanceof Observation.Reported reported ? reported.witness() : "";
    }

    static boolean passed(Observation observation) {
        return observation instanceof Observation.Reported reported && reported.kind() == VerdictKind.PASSED;
    }
}
