package dev.timeslice.publicchecks.scheduler.classic;

import static dev.timeslice.model.trace.EventKind.ARRIVE;
import static dev.timeslice.model.trace.EventKind.EXIT;
import static dev.timeslice.model.trace.EventKind.EXPIRE;
import static dev.timeslice.model.trace.EventKind.RUN;
import static dev.timeslice.model.trace.TraceEvent.NO_CORE;

import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import dev.timeslice.scheduler.classic.MetricsCalculator;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One run by hand: A arrives at 2 and needs 5 ticks, B arrives at 3 and needs 2; the quantum is 3.
 *
 * <pre>
 * tick 0    5
 * A      ###..##
 * B       ..##
 * </pre>
 */
class MetricsTest {
    private static final List<TraceEvent> RUN_BY_HAND = List.of(
            TraceEvent.of(2, NO_CORE, "A", ARRIVE),
            TraceEvent.of(2, 0, "A", RUN),
            TraceEvent.of(3, NO_CORE, "B", ARRIVE),
            TraceEvent.of(5, 0, "A", EXPIRE),
            TraceEvent.of(5, 0, "B", RUN),
            TraceEvent.of(7, 0, "B", EXIT),
            TraceEvent.of(7, 0, "A", RUN),
            TraceEvent.of(9, 0, "A", EXIT));

    @Check("metrics-turnaround")
    void turnaroundIsCompletionMinusArrival() {
        List<TaskMetrics> rows = measured().tasks();

        expect("completion", TaskMetrics::completion, rows, 9, 7);
        expect("turnaround", TaskMetrics::turnaround, rows, 7, 4);
    }

    @Check("metrics-response")
    void responseIsCountedFromTheArrival() {
        List<TaskMetrics> rows = measured().tasks();

        expect("firstRun", TaskMetrics::firstRun, rows, 2, 5);
        expect("response", TaskMetrics::response, rows, 0, 2);
    }

    @Check("metrics-waiting")
    void waitingIsTheTimeSpentReady() {
        expect("waiting", TaskMetrics::waiting, measured().tasks(), 2, 2);
    }

    @Check("metrics-averages")
    void averagesAreExactMeans() {
        AverageMetrics none = new MetricsCalculator().averages();
        AverageMetrics means = measured().averages();

        if (!none.equals(new AverageMetrics(0, 0, 0))) {
            throw CheckFailure.failed(Message.of(
                            "Without a finished task the means should all be 0, but they are %s.",
                            "끝난 태스크가 없으면 평균은 모두 0이어야 하는데, %s입니다.")
                    .with(none));
        }
        if (Math.abs(means.turnaround() - 5.5) > 1e-9) {
            throw failure(Message.of(
                            "The mean turnaround of 7 and 4 should be 5.5, but is %s.",
                            "반환 시간 7과 4의 평균은 5.5이어야 하는데, %s입니다.")
                    .with(means.turnaround()));
        }
    }

    private static MetricsCalculator measured() {
        MetricsCalculator calculator = new MetricsCalculator();
        RUN_BY_HAND.forEach(calculator::accept);
        return calculator;
    }

    private static void expect(
            String what, ToLongFunction<TaskMetrics> value, List<TaskMetrics> rows, long ofA, long ofB) {
        if (rows.size() != 2) {
            throw failure(Message.of("Two tasks have ended, but there are %d rows.", "태스크 2개가 끝났는데, 결과는 %d줄입니다.")
                    .with(rows.size()));
        }
        for (TaskMetrics row : rows) {
            expectOne(what, row.task(), row.task().equals("A") ? ofA : ofB, value.applyAsLong(row));
        }
    }

    private static void expectOne(String what, String task, long expected, long found) {
        if (expected != found) {
            throw failure(
                    Message.of("The value %s of task %s should be %d, but is %d.", "%s 값이 태스크 %s에서 %d이어야 하는데, %d입니다.")
                            .with(what, task, expected, found));
        }
    }

    private static CheckFailure failure(Message sentence) {
        Trace trace = new Trace();
        RUN_BY_HAND.forEach(trace::accept);
        return CheckFailure.failed(sentence, TextGantt.of(trace));
    }
}
