package dev.timeslice.grader.engine.judge;

import dev.timeslice.grader.engine.run.CheckRun;
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
            return verdict(run.criterion(), last);
        }
        return confirmed(run.criterion(), seen.get(0), last);
    }

    /** What two executions prove that the first alone did not. */
    private static Verdict confirmed(String criterion, Observation first, Observation second) {
        boolean sameReport = first instanceof Observation.Reported one
                && second instanceof Observation.Reported two
                && one.kind() == two.kind()
                && one.witness().equals(two.witness());
        if (sameReport) {
            return verdict(criterion, second);
        }
        boolean neededNoReport = first instanceof Observation.Idle || first instanceof Observation.Unusable;
        if (neededNoReport && !(second instanceof Observation.Idle) && !(second instanceof Observation.Unusable)) {
            // The first run said nothing of the code; the second, alone on the machine, did.
            return verdict(criterion, second);
        }
        if (second instanceof Observation.Reported report && report.kind() == VerdictKind.DEADLOCK) {
            return verdict(criterion, second);
        }
        return fault(criterion, "first " + name(first) + ", then " + name(second));
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
