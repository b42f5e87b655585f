package dev.timeslice.hiddenchecks.process.addressspace;

import static dev.timeslice.model.program.Instruction.load;
import static dev.timeslice.model.program.Instruction.store;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.ExitStatus;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.process.addressspace.BaseAndBounds;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Map;

/** The address space inside the kernel, under two processes of which one goes astray. */
class FaultInKernelTest {
    private static final String WORKLOAD = "good: new BaseAndBounds(64, 32), stores at 3, loads at 20\n"
            + "wild: new BaseAndBounds(128, 32), stores at 3, loads at 1000, stores at 4";

    @Check("fault-ends-only-its-process")
    void theProcessThatFaultsEndsAndTheOtherOneGoesOn() {
        Workload workload = new Workload(
                List.of(
                        TaskSpec.of("good", 0, Program.of(store(3), load(20))),
                        TaskSpec.of("wild", 0, Program.of(store(3), load(1_000), store(4)))),
                Map.of("good", new BaseAndBounds(64, 32), "wild", new BaseAndBounds(128, 32)));
        Trace trace = run(workload);

        // Cores are shared, so only the order of one process's own events is certain.
        happens(trace, "good", List.of("STORE 67", "LOAD 84", "EXIT " + ExitStatus.SUCCESS));
        happens(trace, "wild", List.of("STORE 131", "FAULT 1000", "EXIT " + ExitStatus.MEMORY_FAULT));
    }

    private static Trace run(Workload workload) {
        try {
            return new Kernel(Configuration.uniprocessor(), NewestFirst::new).trace(workload);
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d because the address space broke its contract: %s.",
                                    "주소 공간이 약속을 어겨서 커널이 틱 %d에 멈추었습니다: %s.")
                            .with(violation.tick(), violation.detail()),
                    WORKLOAD);
        }
    }

    private static void happens(Trace trace, String task, List<String> expected) {
        List<String> actual = trace.events().stream()
                .filter(event -> event.task().equals(task))
                .filter(event -> switch (event.kind()) {
                    case LOAD, STORE, FAULT, EXIT -> true;
                    default -> false;
                })
                .map(event -> event.kind() + " " + event.detail())
                .toList();
        if (!actual.equals(expected)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "Process %s should have gone through %s, but went through %s.",
                                    "프로세스 %s는 %s을(를) 거쳐야 하는데 실제로는 %s을(를) 거쳤습니다.")
                            .with(task, expected, actual),
                    WORKLOAD);
        }
    }
}
