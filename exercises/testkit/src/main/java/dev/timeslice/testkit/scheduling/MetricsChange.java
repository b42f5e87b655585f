package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.MachineMetrics;
import dev.timeslice.model.trace.MachineSummary;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in a sentence which metrics of a schedule are not those of the right one, so that the difference means something. */
final class MetricsChange {
    private static final int MOST = 3;
    private static final List<Metric> OF_TASKS = List.of(
            new Metric(
                    Message.of("waiting", "대기 시간"),
                    task -> task.completion().isPresent() ? OptionalLong.of(task.waiting()) : OptionalLong.empty()),
            new Metric(Message.of("turnaround", "반환 시간"), TaskResult::turnaround),
            new Metric(Message.of("response", "응답 시간"), TaskResult::response));
    private static final Message AVERAGE = Message.of("average %s", "평균 %s");
    private static final Message OF_TASK = Message.of("%2$s of task %1$s", "태스크 %s의 %s");

    private MetricsChange() {}

    /** The averages that differ; if none does, values of single tasks, and if none does, what the machine did. */
    static Message of(Workload workload, Trace expected, Trace found) {
        List<TaskResult> right = tasks(workload, expected);
        List<TaskResult> actual = tasks(workload, found);
        List<Change> changes = differing(averages(right, actual));
        if (changes.isEmpty()) {
            changes = differing(valuesOfTasks(right, actual));
        }
        if (changes.isEmpty()) {
            changes = differing(ofMachines(machine(expected), machine(found)));
        }
        return changes.isEmpty()
                ? Message.of(
                        "On this workload no metric changes, only who runs when.",
                        "이 작업에서는 누가 언제 실행되는지만 다르고, 달라지는 지표는 없습니다.")
                : Message.of("What changes: %s.", "달라지는 지표: %s.").with(joined(changes));
    }

    private static List<Change> averages(List<TaskResult> right, List<TaskResult> actual) {
        return OF_TASKS.stream()
                .map(metric -> new Change(AVERAGE.with(metric.name), metric.mean(right), metric.mean(actual)))
                .toList();
    }

    /** Of each task the first value that differs. */
    private static List<Change> valuesOfTasks(List<TaskResult> right, List<TaskResult> actual) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            TaskResult task = right.get(i);
            TaskResult same = actual.get(i);
            OF_TASKS.stream()
                    .map(metric ->
                            new Change(OF_TASK.with(task.task(), metric.name), metric.text(task), metric.text(same)))
                    .filter(change -> !change.right.equals(change.found))
                    .findFirst()
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static List<Change> ofMachines(MachineSummary right, MachineSummary actual) {
        return List.of(
                new Change(Message.of("the number of switches", "문맥 교환 횟수"), right.switches(), actual.switches()),
                new Change(
                        Message.of("the number of migrations", "코어 이동 횟수"), right.migrations(), actual.migrations()));
    }

    private static List<Change> differing(List<Change> changes) {
        return changes.stream()
                .filter(change -> !change.right.equals(change.found))
                .limit(MOST)
                .toList();
    }

    private static Message joined(List<Change> changes) {
        return new Message(
                changes.stream().map(change -> change.text().en()).collect(Collectors.joining(", ")),
                changes.stream().map(change -> change.text().ko()).collect(Collectors.joining(", ")));
    }

    private static List<TaskResult> tasks(Workload workload, Trace trace) {
        TaskMeasurement measurement = new TaskMeasurement(workload);
        trace.events().forEach(measurement::accept);
        measurement.end(trace.end());
        return measurement.tasks();
    }

    private static MachineSummary machine(Trace trace) {
        MachineMetrics metrics = new MachineMetrics();
        metrics.begin(trace.description());
        trace.events().forEach(metrics::accept);
        metrics.end(trace.end());
        return metrics.summary();
    }

    /** A value that every task has once it has come far enough. */
    private record Metric(Message name, Function<TaskResult, OptionalLong> value) {

        /** With at most two decimals; a dash if no task has it. */
        String mean(List<TaskResult> tasks) {
            OptionalDouble mean = tasks.stream()
                    .map(value)
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .average();
            return mean.isPresent()
                    ? BigDecimal.valueOf(mean.getAsDouble())
                            .setScale(2, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString()
                    : "-";
        }

        String text(TaskResult task) {
            OptionalLong known = value.apply(task);
            return known.isPresent() ? Long.toString(known.getAsLong()) : "-";
        }
    }

    /** A metric, what it should be, and what it is. */
    private record Change(Message metric, String right, String found) {
        Change(Message metric, long right, long found) {
            this(metric, Long.toString(right), Long.toString(found));
        }

        Message text() {
            return Message.of("%s is %s instead of %s", "%s %s(올바른 값 %s)").with(metric, found, right);
        }
    }
}
