package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Slice;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Two schedules of one workload that differ, and the first tick at which they do. */
final class ScheduleDifference {
    /** A long schedule is shown from a little before the place that matters, on a tick that the ruler names. */
    private static final long SHOWN_BEFORE = 20;

    private static final long NAMED = 5;

    private final Workload workload;
    private final Trace expected;
    private final Trace found;
    private final List<Slice> expectedSlices;
    private final List<Slice> foundSlices;
    private final boolean severalCores;
    private final long tick;

    /**
     * @param expected the right schedule
     * @param found another one
     */
    ScheduleDifference(Workload workload, Trace expected, Trace found) {
        this.workload = workload;
        this.expected = expected;
        this.found = found;
        this.expectedSlices = expected.slices();
        this.foundSlices = found.slices();
        this.severalCores = !"1".equals(expected.description().knobs().get("cores"));
        this.tick = firstDifference();
    }

    /** What a student is told. */
    CheckFailure failure(PolicyRule rule, String settings) {
        long from = Math.max(0, tick - SHOWN_BEFORE) / NAMED * NAMED;
        return CheckFailure.failed(
                Message.of(
                                "At tick %d this schedule should run %s, but runs %s.\nThe rule: %s\n%s",
                                "이 스케줄은 틱 %d에 %s을(를) 실행해야 하는데, %s을(를) 실행합니다.\n규칙: %s\n%s")
                        .with(
                                tick,
                                runningAt(expectedSlices, tick),
                                runningAt(foundSlices, tick),
                                isAboutKeepingACore() ? rule.keeps() : rule.picks(),
                                MetricsChange.of(workload, expected, found)),
                WorkloadText.of(workload) + settings + ChartPair.of(expected, found, from));
    }

    /** Whether one of the two policies took a core from a task at this tick and the other one did not. */
    private boolean isAboutKeepingACore() {
        return !lossesOfCores(expected).equals(lossesOfCores(found));
    }

    private List<TraceEvent> lossesOfCores(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.tick() == tick)
                .filter(event -> event.kind() == EventKind.EXPIRE || event.kind() == EventKind.PREEMPT)
                .toList();
    }

    private long firstDifference() {
        long end = expectedSlices.stream().mapToLong(Slice::to).max().orElse(0);
        for (long at = 0; at < end; at++) {
            if (!runningAt(expectedSlices, at).equals(runningAt(foundSlices, at))) {
                return at;
            }
        }
        return end;
    }

    /** Who runs at a tick, in order of the cores, which are named where there are several; a dash for nobody. */
    private String runningAt(List<Slice> slices, long at) {
        String names = slices.stream()
                .filter(slice -> slice.from() <= at && at < slice.to())
                .sorted(Comparator.comparingInt(Slice::core))
                .map(slice -> severalCores ? slice.core() + ":" + slice.task() : slice.task())
                .collect(Collectors.joining(" + "));
        return names.isEmpty() ? "-" : names;
    }
}
