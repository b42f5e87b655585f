package dev.timeslice.testkit.process;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.RuleSentences;
import java.util.List;
import java.util.function.Function;

/** Runs a program that makes processes in the kernel, on one core with the stand-in for a policy. */
public final class ProcessRun {
    private ProcessRun() {}

    /**
     * The whole run of a task {@code A}.
     *
     * @param program in words, as {@link ProgramText} reads them, such as {@code fork:b { cpu:3 exit:7 } wait}
     * @throws CheckFailure if the table breaks its contract: the rule, the tick, the program and the chart so far
     */
    public static Trace of(Configuration configuration, Function<ProcessRules, ProcessTable> tables, String program) {
        Trace trace = new Trace();
        Parts parts = Parts.builder().processTable(tables).build();
        try {
            new Kernel(configuration, parts, NewestFirst::new)
                    .run(Workload.of(TaskSpec.of("A", 0, ProgramText.parse(program))), trace);
        } catch (ContractViolation violation) {
            Message rule = RuleSentences.of(violation.rule());
            throw CheckFailure.failed(
                    Message.of(
                                    "At tick %d the process table broke a rule of its contract: %s (%s)",
                                    "틱 %d에 프로세스 테이블이 계약의 규칙을 어겼습니다: %s (%s)")
                            .with(violation.tick(), rule, violation.detail()),
                    "A: " + program + "\n" + TextGantt.of(trace));
        }
        return trace;
    }

    /**
     * Runs a program with both tables and compares all events.
     *
     * @throws CheckFailure if one differs
     */
    public static void agree(
            Configuration configuration,
            Function<ProcessRules, ProcessTable> subject,
            Function<ProcessRules, ProcessTable> reference,
            String program) {
        Trace actual = of(configuration, subject, program);
        Trace expected = of(configuration, reference, program);
        for (int i = 0; i < Math.max(actual.events().size(), expected.events().size()); i++) {
            String right = event(expected.events(), i);
            String found = event(actual.events(), i);
            if (!right.equals(found)) {
                throw CheckFailure.failed(
                        Message.of(
                                        "Event %d of the run should be <%s>, but is <%s>.",
                                        "실행의 %d번째 사건은 <%s>이어야 하는데 <%s>입니다.")
                                .with(i + 1, right, found),
                        "A: " + program + "\nexpected\n" + TextGantt.of(expected) + "actual\n" + TextGantt.of(actual));
            }
        }
    }

    private static String event(List<TraceEvent> events, int index) {
        if (index >= events.size()) {
            return "-";
        }
        TraceEvent event = events.get(index);
        return "tick " + event.tick() + ": " + event.kind() + " " + event.task() + " " + event.detail();
    }
}
