package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compares a student's policy with the reference on one workload: who runs where at each tick.
 *
 * @param configuration of both runs
 * @param rules what both policies were told, as a failure shows it, a line each; empty for nothing
 * @param reference makes the policy that is right
 * @param student makes the policy under test
 */
public record PolicyComparison(
        Configuration configuration,
        String rules,
        Supplier<? extends SchedulingPolicy> reference,
        Supplier<? extends SchedulingPolicy> student)
        implements Consumer<Workload> {

    /** Policies that are told nothing, or nothing that a failure has to show. */
    public PolicyComparison(
            Configuration configuration,
            Supplier<? extends SchedulingPolicy> reference,
            Supplier<? extends SchedulingPolicy> student) {
        this(configuration, "", reference, student);
    }

    /**
     * @throws CheckFailure if the schedules differ: the workload, the first tick of the difference and both charts
     */
    @Override
    public void accept(Workload workload) {
        Trace found = PolicyRun.of(configuration, student, workload);
        Trace right = new Kernel(configuration, reference).trace(workload);
        List<Slice> expected = right.slices();
        List<Slice> actual = found.slices();
        if (expected.equals(actual)) {
            return;
        }
        long tick = firstDifference(expected, actual);
        // A long schedule is shown from a little before the place that matters.
        long from = Math.max(0, tick - 20);
        throw CheckFailure.failed(
                Message.of(
                                "At tick %d this schedule should run %s, but runs %s.",
                                "이 스케줄은 틱 %d에 %s을(를) 실행해야 하는데, %s을(를) 실행합니다.")
                        .with(tick, runningAt(expected, tick), runningAt(actual, tick)),
                WorkloadText.of(workload) + rules + knobs() + "expected:\n" + TextGantt.of(right, from) + "found:\n"
                        + TextGantt.of(found, from));
    }

    private String knobs() {
        StringBuilder changed = new StringBuilder();
        var defaults = Configuration.uniprocessor().knobs();
        configuration.knobs().forEach((name, value) -> {
            if (!value.equals(defaults.get(name))) {
                changed.append(name).append(' ').append(value).append('\n');
            }
        });
        return changed.toString();
    }

    private long firstDifference(List<Slice> expected, List<Slice> actual) {
        long end = 0;
        for (Slice slice : expected) {
            end = Math.max(end, slice.to());
        }
        for (long tick = 0; tick < end; tick++) {
            if (!runningAt(expected, tick).equals(runningAt(actual, tick))) {
                return tick;
            }
        }
        return end;
    }

    /** Who runs at a tick, in order of the cores, which are named where there are several; a dash for nobody. */
    private String runningAt(List<Slice> slices, long tick) {
        String names = slices.stream()
                .filter(slice -> slice.from() <= tick && tick < slice.to())
                .sorted(Comparator.comparingInt(Slice::core))
                .map(slice -> configuration.cores() == 1 ? slice.task() : slice.core() + ":" + slice.task())
                .collect(Collectors.joining(" + "));
        return names.isEmpty() ? "-" : names;
    }
}
