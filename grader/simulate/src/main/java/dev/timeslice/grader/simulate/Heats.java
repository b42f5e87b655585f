package dev.timeslice.grader.simulate;

import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.simulate.workload.Scenario;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.Outcome;
import dev.timeslice.model.trace.MachineMetrics;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceSink;
import dev.timeslice.testkit.scheduling.TaskMeasurement;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the contestants one after the other on the same workload. */
final class Heats {
    private final Scenario scenario;
    private final Texts texts;
    private final PrintWriter print;
    private final boolean gantt;
    private final Outputs outputs;
    private final Mishaps mishaps;

    Heats(Scenario scenario, Texts texts, PrintWriter print, boolean gantt, Outputs outputs, Mishaps mishaps) {
        this.scenario = scenario;
        this.texts = texts;
        this.print = print;
        this.gantt = gantt;
        this.outputs = outputs;
        this.mishaps = mishaps;
    }

    /** Prints charts and table; says whether everybody came to the end. */
    boolean run(List<Contestant> contestants) throws IOException {
        ComparisonTable table =
                new ComparisonTable(texts, scenario.workload().tasks().size());
        boolean allRan = true;
        boolean anyRan = false;
        for (Contestant contestant : contestants) {
            boolean ran = run(contestant, table);
            allRan &= ran;
            anyRan |= ran;
        }
        if (anyRan) {
            print.println(table);
        }
        return allRan;
    }

    private boolean run(Contestant contestant, ComparisonTable table) throws IOException {
        TaskMeasurement measured = new TaskMeasurement(scenario.workload());
        MachineMetrics machine = new MachineMetrics();
        List<TraceSink> sinks = new ArrayList<>(outputs.sinksFor(contestant));
        sinks.add(measured);
        sinks.add(machine);
        Trace trace = gantt || outputs.wantsTraces() ? new Trace() : null;
        if (trace != null) {
            sinks.add(trace);
        }
        String failure = failure(contestant, TraceSink.all(sinks.toArray(TraceSink[]::new)));
        if (trace != null && gantt) {
            print.println(contestant.label());
            print.println(TextGantt.of(trace));
        }
        if (failure != null) {
            print.println(failure);
            print.println();
            return false;
        }
        outputs.add(contestant, measured, trace);
        table.add(Comparison.of(contestant.label(), measured.tasks(), machine.summary()));
        return true;
    }

    /** Runs a contestant; what stopped it, or {@code null}. */
    private @Nullable String failure(Contestant contestant, TraceSink sink) {
        try {
            Outcome outcome = new Kernel(contestant.machine(), contestant.maker()::make)
                    .run(scenario.workloadOn(contestant.machine()), sink);
            if (outcome instanceof Outcome.Stuck stuck) {
                print.println(
                        texts.get("note.stuck", contestant.label(), stuck.tick(), String.join(", ", stuck.sleepers())));
            }
            return null;
        } catch (NotImplemented | ContractViolation | StackOverflowError | LinkageError mishap) {
            return mishaps.told(contestant, mishap);
        }
    }
}
