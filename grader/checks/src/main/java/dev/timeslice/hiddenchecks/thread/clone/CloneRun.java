package dev.timeslice.hiddenchecks.thread.clone;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.Parts;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.RuleSentences;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A run of one process, A, whose first task has a given program, with a given factory in the kernel. */
record CloneRun(Trace trace, Outcome outcome) {
    static final int PAGE = 64;

    /**
     * @param shown the program, for a failure
     * @throws CheckFailure if the factory breaks a rule of its contract
     */
    static CloneRun of(
            Configuration configuration,
            Supplier<? extends TaskFactory> factory,
            MemoryImage image,
            List<Instruction> program,
            String shown) {
        Parts parts = Parts.builder()
                .taskFactory(factory)
                .forkStrategy(EagerForks::new)
                .build();
        Workload workload =
                new Workload(List.of(TaskSpec.of("A", 0, new Program(program))), Map.of(), Map.of("A", image));
        Trace trace = new Trace();
        try {
            return new CloneRun(trace, new Kernel(configuration, parts, NewestFirst::new).run(workload, trace));
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d, because the factory broke a rule: %s (%s)",
                                    "팩토리가 규칙을 어겨서 커널이 틱 %d에 멈추었습니다: %s (%s)")
                            .with(violation.tick(), RuleSentences.of(violation.rule()), violation.detail()),
                    shown + events(trace.events()));
        }
    }

    /**
     * @param most how many of its clones no machine could be too small for
     * @throws CheckFailure if one of them was refused, which is no matter of cores or of stacks
     */
    void requireMade(int most, String shown) {
        int made = count(EventKind.SPAWN);
        if (made < most && count(EventKind.ERROR) > 0) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The clone of a thread was refused after %d were made, although its flags go"
                                            + " together and there is room for it.",
                                    "스레드 %d개를 만든 뒤 스레드의 clone이 거부되었습니다. 플래그는 함께 쓸 수 있고 자리도 있습니다.")
                            .with(made),
                    shown + events(trace.events()));
        }
    }

    /** How many events of a kind there are. */
    int count(EventKind kind) {
        return (int)
                trace.events().stream().filter(event -> event.kind() == kind).count();
    }

    static String events(List<TraceEvent> events) {
        return events.stream().map(event -> event(event) + "\n").collect(Collectors.joining());
    }

    static String event(TraceEvent event) {
        return "tick " + event.tick() + "  " + event.task() + " " + event.kind() + " " + event.detail();
    }
}
