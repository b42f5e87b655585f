package dev.timeslice.process.faultdomains;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.ProcessInstruction.fault;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.process.StoredPredictions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers and evidence that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private final StoredPredictions stored;

    PredictionsTest() throws IOException {
        stored = StoredPredictions.of("fault-domains");
    }

    private static Trace run(TaskSpec... tasks) {
        Trace trace = new Trace();
        Parts parts = Parts.builder().faultHandler(FaultDomains::new).build();
        new Kernel(Configuration.multiprocessor(4), parts, NewestFirst::new).run(Workload.of(tasks), trace);
        return trace;
    }

    private static TaskSpec task(String name, Instruction... program) {
        return TaskSpec.of(name, 0, Program.of(program));
    }

    /** Four pages, or servers, of which B goes wrong, as four processes. */
    private static Trace processes(FaultCause cause) {
        return run(
                task("A", compute(8)),
                task("B", compute(3), fault(cause)),
                task("C", compute(8)),
                task("D", compute(8)));
    }

    /** The same as four threads of one process. */
    private static Trace threads(FaultCause cause) {
        return run(task(
                "A",
                thread("B", Program.of(compute(3), fault(cause))),
                thread("C", Program.burst(8)),
                thread("D", Program.burst(8)),
                compute(8)));
    }

    private static String ends(Trace trace) {
        StringBuilder lines = new StringBuilder(TextGantt.of(trace));
        trace.events().stream()
                .filter(event -> event.kind() == EventKind.EXIT)
                .forEach(event -> lines.append(event.task())
                        .append(" ends at ")
                        .append(event.tick())
                        .append(" with status ")
                        .append(event.detail())
                        .append('\n'));
        return lines.toString();
    }

    private static String left(Trace trace) {
        return String.valueOf(trace.events().stream()
                .filter(event -> event.kind() == EventKind.EXIT && event.detail() == 0)
                .count());
    }

    @Test
    void aCrashLeavesTheOtherProcesses() {
        Trace trace = processes(FaultCause.MEMORY);

        assertThat(ends(trace)).isEqualTo(stored.evidence("predict-processes"));
        assertThat(left(trace)).isEqualTo(stored.answer("predict-processes"));
    }

    @Test
    void aCrashLeavesNoThread() {
        Trace trace = threads(FaultCause.MEMORY);

        assertThat(ends(trace)).isEqualTo(stored.evidence("predict-threads"));
        assertThat(left(trace)).isEqualTo(stored.answer("predict-threads"));
    }

    @Test
    void anExceptionLeavesTheOtherThreads() {
        Trace trace = threads(FaultCause.UNCAUGHT_EXCEPTION);

        assertThat(ends(trace)).isEqualTo(stored.evidence("predict-exception"));
        assertThat(left(trace)).isEqualTo(stored.answer("predict-exception"));
    }

    @Test
    void isolationIsTheReasonForProcesses() {
        assertThat("four processes\n" + ends(processes(FaultCause.ABORT)).indent(2) + "four threads\n"
                        + ends(threads(FaultCause.ABORT)).indent(2))
                .isEqualTo(stored.evidence("predict-interview"));
        assertThat(stored.answer("predict-interview")).isEqualTo("isolation");
    }

    @Test
    void twoStatusesAreShownAs137() {
        StringBuilder lines = new StringBuilder();
        for (int status = 0; status <= 0xffff; status++) {
            if (isAnEndWithoutCore(status)) {
                Termination termination = WaitStatus.decode(status);
                if (WaitStatus.shown(termination) == 137) {
                    lines.append(String.format("status 0x%04x is %s%n", status, termination));
                }
            }
        }

        assertThat(lines.toString().replace(System.lineSeparator(), "\n")).isEqualTo(stored.evidence("predict-number"));
        assertThat(stored.answer("predict-number")).isEqualTo("failed");
    }

    private static boolean isAnEndWithoutCore(int status) {
        return (status & 0xff) == 0 || (status <= 64);
    }

    @Test
    void aHopelessChildIsStartedFourTimes() {
        RestartPolicy policy = new RestartPolicy(new RestartLimits(3, 60_000, 100, 150));
        StringBuilder lines = new StringBuilder();
        long now = 0;
        while (true) {
            policy.started(now);
            lines.append(now).append(" ms  started\n");
            now += 10;
            RestartDecision decision = policy.ended(new Termination.Exited(1), now);
            lines.append(now).append(" ms  failed: ").append(decision).append('\n');
            if (!(decision instanceof RestartDecision.Restart restart)) {
                break;
            }
            now += restart.delayMillis();
        }

        assertThat(lines.toString()).isEqualTo(stored.evidence("predict-starts"));
        assertThat(List.of(String.valueOf(now))).containsExactly(stored.answer("predict-starts"));
    }
}
