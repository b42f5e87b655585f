package dev.timeslice.grader.engine.judge;

import dev.timeslice.grader.engine.run.CheckRun;
import dev.timeslice.grader.engine.run.Confirmation;
import dev.timeslice.grader.engine.run.Observation;
import dev.timeslice.grader.worker.ExitStatus;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;

/** What the executions of one check prove. */
final class Evidence {
    private Evidence() {}

    static Verdict verdict(CheckRun run) {
        List<Observation> seen = run.observations();
        Observation last = seen.get(seen.size() - 1);
        if (seen.size() == 1) {
            return Confirmation.isNeededAfter(last)
                    ? fault(run.criterion(), name(last) + ", and no second run")
                    : verdict(run.criterion(), last);
        }
        return confirmed(run.criterion(), seen.get(0), last);
    }

    /** What the second execution, alone on the machine, proves after a first that was not enough. */
    private static Verdict confirmed(String criterion, Observation first, Observation second) {
        return counts(second, first)
                ? verdict(criterion, second)
                : fault(criterion, "first " + name(first) + ", then " + name(second));
    }

    private static boolean counts(Observation second, Observation first) {
        if (saysNothing(second)) {
            return false;
        }
        if (!(second instanceof Observation.Reported report)) {
            return true;
        }
        return switch (report.kind()) {
            case LOST_WAKEUP -> isSameHang(first, report);
            case LEAKED_THREAD -> first instanceof Observation.Reported before && before.kind() == report.kind();
            // After a first accusation neither counts: nobody knows then which of the two was the machine's doing.
            case PASSED, GRADER_FAULT -> saysNothing(first);
            default -> true;
        };
    }

    /** Twice the same threads at the same places are no accident. */
    private static boolean isSameHang(Observation first, Observation.Reported second) {
        return first instanceof Observation.Reported before
                && before.kind() == second.kind()
                && before.witness().equals(second.witness());
    }

    /** Whether it may have nothing to do with the code at all. */
    private static boolean saysNothing(Observation seen) {
        return seen instanceof Observation.Idle || seen instanceof Observation.Unusable;
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

    private static String name(Observation seen) {
        if (seen instanceof Observation.Reported report) {
            return report.kind().name();
        }
        return seen.toString();
    }
}
