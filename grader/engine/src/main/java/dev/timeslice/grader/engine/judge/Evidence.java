package dev.timeslice.grader.engine.judge;

import dev.timeslice.grader.engine.run.CheckRun;
import dev.timeslice.grader.engine.run.Confirmation;
import dev.timeslice.grader.engine.run.Observation;
import dev.timeslice.grader.worker.ExitStatus;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;
import java.util.stream.Collectors;

/** What the executions of one check prove. */
public final class Evidence {
    private Evidence() {}

    /** The verdict on a check that was run. */
    public static Verdict verdict(CheckRun run) {
        List<Observation> seen = run.observations();
        Observation last = seen.get(seen.size() - 1);
        if (seen.size() == 1) {
            return Confirmation.isNeededAfter(last)
                    ? fault(run.criterion(), name(last) + ", and no second run")
                    : verdict(run.criterion(), last);
        }
        return confirmed(run.criterion(), seen);
    }

    /** What the last execution, alone on the machine, proves after others that were not enough. */
    private static Verdict confirmed(String criterion, List<Observation> seen) {
        Observation last = seen.get(seen.size() - 1);
        return counts(last, seen)
                ? verdict(criterion, last)
                : fault(criterion, seen.stream().map(Evidence::name).collect(Collectors.joining(", then ")));
    }

    private static boolean counts(Observation last, List<Observation> seen) {
        Observation first = seen.get(0);
        if (Confirmation.saysNothing(last)) {
            return false;
        }
        if (!(last instanceof Observation.Reported report)) {
            return true;
        }
        return switch (report.kind()) {
            // Twice the same threads at the same places are no accident.
            case LOST_WAKEUP -> Confirmation.isHangSeenBefore(seen);
            case LEAKED_THREAD -> first instanceof Observation.Reported before && before.kind() == report.kind();
            // After a first accusation neither counts: nobody knows then which of the two was the machine's doing.
            case PASSED, GRADER_FAULT -> Confirmation.saysNothing(first);
            default -> true;
        };
    }

    private static Verdict verdict(String criterion, Observation seen) {
        if (seen instanceof Observation.Reported report) {
            return new Verdict(criterion, report.kind(), report.sentence(), report.witness());
        }
        if (seen instanceof Observation.Died died) {
            return died.exitStatus() == ExitStatus.OUT_OF_MEMORY
                    ? new Verdict(criterion, VerdictKind.OUT_OF_MEMORY, JudgeTexts.OUT_OF_MEMORY, "")
                    : new Verdict(criterion, VerdictKind.CRASHED, JudgeTexts.CRASHED.with(died.exitStatus()), "");
        }
        if (seen instanceof Observation.OutOfCpu cpu) {
            return cpu.afterTheCheck()
                    ? new Verdict(criterion, VerdictKind.LEAKED_THREAD, JudgeTexts.STILL_RUNNING, cpu.threadTable())
                    : new Verdict(criterion, VerdictKind.TIMED_OUT, JudgeTexts.TIMED_OUT.with(cpu.cpuSeconds()), "");
        }
        if (seen instanceof Observation.NotRun skipped) {
            return new Verdict(criterion, VerdictKind.SKIPPED, JudgeTexts.SKIPPED.with(skipped.prerequisite()), "");
        }
        return fault(criterion, name(seen));
    }

    private static Verdict fault(String criterion, String what) {
        return new Verdict(criterion, VerdictKind.GRADER_FAULT, JudgeTexts.FAULT.with(what), "");
    }

    /** For the person who has to look at it. */
    private static String name(Observation seen) {
        if (seen instanceof Observation.Reported report) {
            return report.kind().name();
        }
        if (seen instanceof Observation.Died died) {
            return "exit status " + died.exitStatus();
        }
        if (seen instanceof Observation.Idle idle) {
            return "idle for " + idle.wallMillis() / 1000 + " s";
        }
        return seen instanceof Observation.Unusable unusable ? unusable.reason() : seen.toString();
    }
}
