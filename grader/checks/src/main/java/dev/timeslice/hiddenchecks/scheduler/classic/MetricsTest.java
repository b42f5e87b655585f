package dev.timeslice.hiddenchecks.scheduler.classic;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.MetricsCalculator;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.MetricsComparison;
import dev.timeslice.testkit.scheduling.WorkloadSearch;

class MetricsTest {
    private static final String PACKAGE = "dev.timeslice.scheduler.classic.";

    @Check("metrics-io-is-not-waiting")
    void sleepingForIoIsNotWaiting(CheckContext context) {
        Workload workload = Workload.of(
                TaskSpec.of("A", 0, Program.of(Instruction.compute(2), Instruction.io(5), Instruction.compute(1))),
                TaskSpec.burst("B", 0, 8));
        Trace trace = new Kernel(Configuration.uniprocessor(), () -> roundRobin(context, 100)).trace(workload);
        MetricsCalculator calculator = new MetricsCalculator();

        trace.events().forEach(calculator::accept);

        // A is ready again at tick 7, and B keeps the core until 10.
        long waiting = calculator.tasks().stream()
                .filter(row -> row.task().equals("A"))
                .mapToLong(TaskMetrics::waiting)
                .findFirst()
                .orElse(-1);
        if (waiting != 3) {
            throw CheckFailure.failed(
                    Message.of(
                                    "Task A should have waited for 3 ticks, from the end of its I/O until it ran, but waited for %d.",
                                    "태스크 A는 I/O가 끝난 뒤 실행될 때까지 3틱 동안 대기해야 하는데, 대기 시간이 %d틱입니다.")
                            .with(waiting),
                    TextGantt.of(trace));
        }
    }

    @Check("metrics-any-schedule")
    void everySmallScheduleIsMeasuredRight(CheckContext context) {
        MetricsComparison comparison = new MetricsComparison(
                () -> context.reference(ScheduleMetrics.class, PACKAGE + "MetricsCalculator"), MetricsCalculator::new);
        Kernel plain = new Kernel(Configuration.uniprocessor(), () -> roundRobin(context, 2));
        Kernel switching =
                new Kernel(Configuration.builder().cores(2).switchCost(1).build(), () -> roundRobin(context, 2));

        new WorkloadSearch(context.random("metrics")).run(workload -> {
            comparison.accept(plain.trace(workload));
            comparison.accept(switching.trace(workload));
        });
    }

    private static SchedulingPolicy roundRobin(CheckContext context, long quantum) {
        return context.reference(SchedulingPolicy.class, PACKAGE + "RoundRobin", quantum);
    }
}
