package dev.timeslice.model.trace;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import org.junit.jupiter.api.Test;

class MachineMetricsTest {

    @Test
    void ticksAreSplitIntoRunningSwitchingAndIdling() {
        MachineSummary summary = measure(Configuration.withSwitchCost(2), burst("A", 1, 3), burst("B", 2, 4));

        assertThat(summary).isEqualTo(new MachineSummary(10, 1, 2, 7, 2, 1, 0, summary.fairness()));
        assertThat(summary.utilisation()).isEqualTo(0.7);
        assertThat(summary.throughput()).isEqualTo(0.2);
    }

    @Test
    void fairnessIsOneForEqualSharesAndOneNthIfOneTaskHasEverything() {
        Configuration stopped = Configuration.builder().until(10).build();

        assertThat(measure(Configuration.multiprocessor(2), burst("A", 0, 5), burst("B", 0, 5))
                        .fairness())
                .isEqualTo(1);
        // Shares of 0, a half and all of the time.
        assertThat(measure(stopped, burst("A", 0, Long.MAX_VALUE), burst("B", 0, 5), burst("C", 0, 5))
                        .fairness())
                .isCloseTo(0.6, within(1e-9));
        assertThat(measure(stopped, burst("A", 1, 5), burst("B", 0, Long.MAX_VALUE))
                        .fairness())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void runningTaskCountsUntilTheEndOfAStoppedRun() {
        MachineSummary summary = measure(Configuration.builder().until(10).build(), burst("A", 4, Long.MAX_VALUE));

        assertThat(summary.runTicks()).isEqualTo(6);
        assertThat(summary.finished()).isZero();
    }

    @Test
    void migrationIsCountedWhereATaskRunsOnAnotherCore() {
        TaskSpec sleeper = TaskSpec.builder("A").burst(2, 1, 1).build();

        // While A sleeps, B takes its core.
        MachineSummary summary = measure(
                Configuration.multiprocessor(2),
                sleeper,
                TaskSpec.builder("B").arrival(1).burst(9).affinity(0).build());

        assertThat(summary.migrations()).isEqualTo(1);
        assertThat(summary.switches()).isEqualTo(1);
    }

    @Test
    void nothingIsMeasuredWhereNothingRan() {
        assertThat(new MachineMetrics().summary()).isEqualTo(new MachineSummary(0, 1, 0, 0, 0, 0, 0, 1));
        assertThat(new MachineMetrics().summary().utilisation()).isZero();
        assertThat(new MachineMetrics().summary().throughput()).isZero();
    }

    @Test
    void severalSinksHearTheSame() {
        Trace trace = new Trace();
        MachineMetrics metrics = new MachineMetrics();

        new Kernel(Configuration.uniprocessor(), NewestFirst::new)
                .run(Workload.of(burst("A", 0, 3)), TraceSink.all(trace, metrics));

        assertThat(trace.end()).isEqualTo(3);
        assertThat(metrics.summary().runTicks()).isEqualTo(3);
    }

    private static MachineSummary measure(Configuration configuration, TaskSpec... tasks) {
        MachineMetrics metrics = new MachineMetrics();
        new Kernel(configuration, NewestFirst::new).run(Workload.of(tasks), metrics);
        return metrics.summary();
    }
}
