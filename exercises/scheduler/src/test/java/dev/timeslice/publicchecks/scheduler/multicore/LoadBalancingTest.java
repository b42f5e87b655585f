package dev.timeslice.publicchecks.scheduler.multicore;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.LoadBalancing;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class LoadBalancingTest {
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);

    @Check("balance-pulls")
    void coreWithAnEmptyQueuePullsATaskWhenTheIntervalIsOver() {
        Workload workload = Workload.of(
                burst("A", 0, 2),
                burst("B", 0, 9),
                burst("C", 0, 2),
                burst("D", 0, 3),
                burst("E", 0, 1),
                burst("F", 0, 2));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new LoadBalancing(10, false, 5, 0), workload);

        assertThat(trace)
                .runs("B")
                .on(1)
                .from(0)
                .to(9)
                .runs("C")
                .on(0)
                .from(2)
                .to(4)
                .runs("D")
                .on(0)
                .from(5)
                .to(8)
                .runs("F")
                .on(1)
                .from(9)
                .to(11);
    }

    @Check("balance-pushes")
    void loadedCorePushesItsLastFreeTaskToTheLeastLoadedOne() {
        Workload workload = Workload.of(
                burst("A", 0, 1),
                burst("B", 0, 9),
                burst("C", 0, 1),
                burst("D", 0, 4),
                TaskSpec.builder("E").burst(2).affinity(1).build());

        Trace trace = PolicyRun.of(TWO_CORES, () -> new LoadBalancing(10, false, 0, 3), workload);

        assertThat(trace)
                .runs("B")
                .on(1)
                .from(0)
                .to(9)
                .runs("D")
                .on(0)
                .from(3)
                .to(7)
                .runs("E")
                .on(1)
                .from(9)
                .to(11);
    }

    @Check("balance-refuses-bad-knobs")
    void knobsThatMakeNoSenseAreRefusedWithTheirValue() {
        Refusals.expect("new LoadBalancing(0, false, 1, 1)", 0, () -> new LoadBalancing(0, false, 1, 1));
        Refusals.expect("new LoadBalancing(2, false, -3, 1)", -3, () -> new LoadBalancing(2, false, -3, 1));
        Refusals.expect("new LoadBalancing(2, false, 1, -4)", -4, () -> new LoadBalancing(2, false, 1, -4));
    }
}
