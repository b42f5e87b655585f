package dev.timeslice.hiddenchecks.process.faultdomains;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.ProcessInstruction.fault;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.thread;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.process.FaultCause;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.process.faultdomains.FaultDomains;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.RuleSentences;
import java.util.List;
import java.util.function.Supplier;

/** The handler at work in the kernel, under programs in which something goes wrong. */
class FaultsInTheKernelTest {
    private static final String CLASS = "dev.timeslice.process.faultdomains.FaultDomains";

    @Check("faults-in-the-kernel")
    void programsEndAsTheyDoWithTheReference(CheckContext context) {
        for (FaultCause cause : FaultCause.values()) {
            agree(context, cause + " in a thread", Program.burst(3), Program.of(compute(1), fault(cause)));
            agree(context, cause + " in the first task", Program.of(compute(2), fault(cause)), Program.burst(4));
        }
        agree(context, "load(-1) in a thread", Program.burst(5), Program.of(compute(1), load(-1)));
    }

    /** A process A of two threads, whose child B and whose neighbour C must live. */
    private static void agree(CheckContext context, String title, Program first, Program second) {
        List<Instruction> program = new java.util.ArrayList<>();
        program.add(fork("B", Program.burst(2)));
        program.add(thread("T", second));
        program.addAll(first.instructions());
        Workload workload =
                Workload.of(TaskSpec.of("A", 0, new Program(program)), TaskSpec.of("C", 0, Program.burst(3)));
        Trace expected = run(workload, () -> context.reference(FaultHandler.class, CLASS));
        Trace actual = run(workload, FaultDomains::new);
        if (!expected.events().equals(actual.events())) {
            throw CheckFailure.failed(
                    Message.of(
                                    "%s: other tasks end than should, or with other statuses.",
                                    "%s: 끝나야 할 것과 다른 태스크가 끝나거나 종료 상태 값이 다릅니다.")
                            .with(title),
                    "expected\n" + shown(expected) + "actual\n" + shown(actual));
        }
    }

    private static Trace run(Workload workload, Supplier<FaultHandler> handler) {
        Trace trace = new Trace();
        Parts parts = Parts.builder().faultHandler(handler).build();
        try {
            new Kernel(Configuration.multiprocessor(2), parts, NewestFirst::new).run(workload, trace);
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "At tick %d the fault handler broke a rule of its contract: %s (%s)",
                                    "틱 %d에 폴트 처리기가 계약의 규칙을 어겼습니다: %s (%s)")
                            .with(violation.tick(), RuleSentences.of(violation.rule()), violation.detail()),
                    shown(trace));
        }
        return trace;
    }

    private static String shown(Trace trace) {
        StringBuilder ends = new StringBuilder();
        trace.events().stream()
                .filter(event -> event.kind() == dev.timeslice.model.trace.EventKind.EXIT)
                .forEach(event -> ends.append("tick ")
                        .append(event.tick())
                        .append(": ")
                        .append(event.task())
                        .append(" ends with ")
                        .append(event.detail())
                        .append('\n'));
        return TextGantt.of(trace) + ends;
    }
}
