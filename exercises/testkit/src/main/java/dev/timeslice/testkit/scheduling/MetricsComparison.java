package dev.timeslice.testkit.scheduling;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Compares what a student measures in one run with what the reference measures.
 *
 * @param reference makes the metrics that are right
 * @param student makes the metrics under test
 */
public record MetricsComparison(
        Supplier<? extends ScheduleMetrics> reference, Supplier<? extends ScheduleMetrics> student)
        implements Consumer<Trace> {
    private static final double ROUNDING = 1e-9;
    private static final Map<String, ToLongFunction<TaskMetrics>> VALUES = values();

    private static Map<String, ToLongFunction<TaskMetrics>> values() {
        Map<String, ToLongFunction<TaskMetrics>> values = new LinkedHashMap<>();
        values.put("arrival", TaskMetrics::arrival);
        values.put("firstRun", TaskMetrics::firstRun);
        values.put("completion", TaskMetrics::completion);
        values.put("response", TaskMetrics::response);
        values.put("turnaround", TaskMetrics::turnaround);
        values.put("waiting", TaskMetrics::waiting);
        return values;
    }

    /**
     * @throws CheckFailure if a row or a mean differs, with the chart of the run
     */
    @Override
    public void accept(Trace trace) {
        ScheduleMetrics right = fed(reference.get(), trace);
        List<TaskMetrics> expected = right.tasks();
        List<TaskMetrics> rows;
        AverageMetrics means;
        try {
            ScheduleMetrics measured = fed(student.get(), trace);
            rows = measured.tasks();
            means = measured.averages();
        } catch (NotImplemented e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(
                    trace,
                    Message.of("Measuring this run threw %s.", "이 실행을 측정하다가 %s 예외가 발생했습니다.")
                            .with(e.getClass().getName()));
        }
        compareRows(trace, expected, rows);
        compareMeans(trace, right.averages(), means);
    }

    private static ScheduleMetrics fed(ScheduleMetrics metrics, Trace trace) {
        metrics.begin(trace.description());
        trace.events().forEach(metrics::accept);
        return metrics;
    }

    private static void compareRows(Trace trace, List<TaskMetrics> expected, List<TaskMetrics> rows) {
        if (rows.size() != expected.size()) {
            throw failure(
                    trace,
                    Message.of("%d tasks have ended, but there are %d rows.", "태스크 %d개가 끝났는데, 결과는 %d줄입니다.")
                            .with(expected.size(), rows.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            compareRow(trace, i + 1, expected.get(i), rows.get(i));
        }
    }

    private static void compareRow(Trace trace, int line, TaskMetrics expected, TaskMetrics row) {
        if (!expected.task().equals(row.task())) {
            throw failure(
                    trace,
                    Message.of(
                                    "Row %d should be that of task %s, but is that of %s.",
                                    "%d번째 줄은 태스크 %s의 것이어야 하는데, %s의 것입니다.")
                            .with(line, expected.task(), row.task()));
        }
        VALUES.forEach((name, value) -> {
            if (value.applyAsLong(expected) != value.applyAsLong(row)) {
                throw failure(
                        trace,
                        Message.of(
                                        "The value %s of task %s should be %d, but is %d.",
                                        "%s 값이 태스크 %s에서 %d이어야 하는데, %d입니다.")
                                .with(name, row.task(), value.applyAsLong(expected), value.applyAsLong(row)));
            }
        });
    }

    private static void compareMeans(Trace trace, AverageMetrics expected, AverageMetrics means) {
        if (!close(expected.response(), means.response())
                || !close(expected.turnaround(), means.turnaround())
                || !close(expected.waiting(), means.waiting())) {
            throw failure(
                    trace,
                    Message.of("The means should be %s, but are %s.", "평균은 %s이어야 하는데, %s입니다.")
                            .with(expected, means));
        }
    }

    private static boolean close(double expected, double found) {
        return Math.abs(expected - found) <= ROUNDING * Math.max(1, Math.abs(expected));
    }

    private static CheckFailure failure(Trace trace, Message sentence) {
        return CheckFailure.failed(sentence, TextGantt.of(trace));
    }
}
