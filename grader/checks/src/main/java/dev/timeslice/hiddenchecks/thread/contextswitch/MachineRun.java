package dev.timeslice.hiddenchecks.thread.contextswitch;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.program.MemoryImage;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.RuleSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs the same workload on the same machine with the part under test and as it has to be, and compares all events. */
final class MachineRun {
    static final int PAGE = 64;
    /** One page of code, two of data, one of stack; the heap begins behind the data. */
    static final MemoryImage IMAGE = MemoryImage.ofPages(2, PAGE);

    private final Configuration machine;
    private final String described;
    private final Supplier<Parts> subject;
    private final Supplier<Parts> right;

    /**
     * @param described the machine, for people
     */
    MachineRun(Configuration machine, String described, Supplier<Parts> subject, Supplier<Parts> right) {
        this.machine = machine;
        this.described = described;
        this.subject = subject;
        this.right = right;
    }

    /** How the runs of a workload differ, if they do. */
    Optional<CheckFailure> differenceIn(List<Line> lines) {
        List<String> shown = new ArrayList<>(List.of(described));
        List<TaskSpec> tasks = new ArrayList<>();
        for (Line line : lines) {
            String name = line.process() + (tasks.size() + 1);
            shown.add(name + " (process " + line.process() + "): " + line.text());
            tasks.add(new TaskSpec(name, 0, line.process(), line.program()));
        }
        Workload workload = new Workload(tasks, Map.of(), Map.of("A", IMAGE, "B", IMAGE, "C", IMAGE));
        Trace expected = new Kernel(machine, right.get(), Turns::new).trace(workload);
        Trace actual = new Trace();
        try {
            new Kernel(machine, subject.get(), Turns::new).run(workload, actual);
        } catch (ContractViolation violation) {
            shown.add(TextGantt.of(actual));
            return Optional.of(CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d, because the part broke a rule: %s (%s)",
                                    "부품이 규칙을 어겨서 커널이 틱 %d에 멈추었습니다: %s (%s)")
                            .with(violation.tick(), RuleSentences.of(violation.rule()), violation.detail()),
                    String.join("\n", shown)));
        }
        return difference(shown, expected, actual);
    }

    private static Optional<CheckFailure> difference(List<String> shown, Trace expected, Trace actual) {
        int same = 0;
        while (same < expected.events().size()
                && same < actual.events().size()
                && expected.events().get(same).equals(actual.events().get(same))) {
            same++;
        }
        if (same == expected.events().size() && same == actual.events().size()) {
            return Optional.empty();
        }
        shown.add("expected");
        shown.add(TextGantt.of(expected) + "actual");
        shown.add(TextGantt.of(actual));
        return Optional.of(CheckFailure.failed(
                Message.of(
                                "This workload runs differently: expected <%s>, but found <%s>.",
                                "이 작업 부하의 실행이 다릅니다. 기대한 사건은 <%s>이고, 실제 사건은 <%s>입니다.")
                        .with(event(expected.events(), same), event(actual.events(), same)),
                String.join("\n", shown)));
    }

    private static String event(List<TraceEvent> events, int index) {
        if (index >= events.size()) {
            return "-";
        }
        TraceEvent event = events.get(index);
        return "tick " + event.tick() + ", core " + event.core() + ": " + event.task() + " " + event.kind() + " "
                + event.detail();
    }
}
