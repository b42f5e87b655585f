package dev.timeslice.hiddenchecks.ipc.messageport;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.RuleSentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tasks that talk through a port of the kernel.
 *
 * @param capacity of the port, in messages
 * @param lines the tasks
 */
record PortRun(int capacity, List<Line> lines) {
    private static final Configuration MACHINE =
            Configuration.builder().until(300).build();

    /** Events before the one that differs that are shown. */
    private static final int SHOWN = 12;

    /** Runs the tasks with both kinds of parts; fails with the first event that differs. */
    void compare(Parts right, Parts tested, Message sentence) {
        List<TraceEvent> expected = events(right);
        List<TraceEvent> found;
        try {
            found = events(tested);
        } catch (ContractViolation violation) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The kernel stopped at tick %d, because the part broke a rule: %s (%s)",
                                    "부품이 규칙을 어겨서 커널이 틱 %d에 멈추었습니다: %s (%s)")
                            .with(violation.tick(), RuleSentences.of(violation.rule()), violation.detail()),
                    described());
        }
        int same = 0;
        while (same < expected.size()
                && same < found.size()
                && expected.get(same).equals(found.get(same))) {
            same++;
        }
        if (same < expected.size() || same < found.size()) {
            throw CheckFailure.failed(sentence, difference(expected, found, same));
        }
    }

    private List<TraceEvent> events(Parts parts) {
        Trace trace = new Trace();
        Workload workload = Workload.of(lines.stream().map(Line::spec).toArray(TaskSpec[]::new));
        new Kernel(MACHINE, parts, NewestFirst::new).run(workload, trace);
        return trace.events();
    }

    private String difference(List<TraceEvent> expected, List<TraceEvent> found, int same) {
        int from = Math.max(0, same - SHOWN);
        StringBuilder witness = new StringBuilder(described()).append("\n\n");
        if (from > 0) {
            witness.append("...\n");
        }
        found.subList(from, same).forEach(event -> witness.append(shown(event)).append('\n'));
        return witness.append("expected  ")
                .append(same < expected.size() ? shown(expected.get(same)) : "nothing more")
                .append("\nactual    ")
                .append(same < found.size() ? shown(found.get(same)) : "nothing more")
                .toString();
    }

    private String described() {
        return "port p holds " + capacity + (capacity == 1 ? " message" : " messages")
                + "; the number of a message is its length\n"
                + lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static String shown(TraceEvent event) {
        return "tick " + event.tick() + "  " + event.task() + "  "
                + event.kind().toString().toLowerCase(Locale.ROOT) + " " + event.detail();
    }
}
