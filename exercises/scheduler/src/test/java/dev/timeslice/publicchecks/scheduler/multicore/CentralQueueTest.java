package dev.timeslice.publicchecks.scheduler.multicore;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.CentralQueue;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class CentralQueueTest {
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);

    @Check("central-takes-turns")
    void twoCoresTakeTurnsFromOneQueue() {
        Workload workload = Workload.of(burst("A", 0, 5), burst("B", 0, 3), burst("C", 0, 4));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new CentralQueue(2, false), workload);

        assertThat(trace)
                .runs("A")
                .on(0)
                .from(0)
                .to(2)
                .runs("B")
                .on(1)
                .from(0)
                .to(2)
                .runs("C")
                .on(0)
                .from(2)
                .to(4)
                .runs("A")
                .on(1)
                .from(2)
                .to(4)
                .runs("B")
                .on(0)
                .from(4)
                .to(5)
                .runs("C")
                .on(1)
                .from(4)
                .to(6)
                .runs("A")
                .on(0)
                .from(5)
                .to(6);
    }

    @Check("central-bound-task")
    void boundTaskWaitsForItsCoreAndOthersPassIt() {
        Workload workload = Workload.of(
                burst("A", 0, 4), TaskSpec.builder("B").burst(3).affinity(0).build(), burst("C", 0, 5));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new CentralQueue(10, false), workload);

        assertThat(trace)
                .runs("A")
                .on(0)
                .from(0)
                .to(4)
                .runs("C")
                .on(1)
                .from(0)
                .to(5)
                .runs("B")
                .on(0)
                .from(4)
                .to(7);
    }

    @Check("central-common-slices")
    void commonSlicesEndOnAllCoresAtMultiplesOfTheQuantum() {
        Workload workload = Workload.of(burst("A", 0, 3), burst("B", 0, 10), burst("C", 0, 6), burst("D", 0, 5));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new CentralQueue(4, true), workload);

        assertThat(trace)
                .runs("A")
                .on(0)
                .from(0)
                .to(3)
                .runs("C")
                .on(0)
                .from(3)
                .to(4)
                .runs("D")
                .on(0)
                .from(4)
                .to(8)
                .runs("C")
                .on(1)
                .from(4)
                .to(8)
                .runs("B")
                .on(0)
                .from(8)
                .to(14);
    }

    @Check("central-refuses-bad-knobs")
    void quantumOfLessThanOneTickIsRefusedWithItsValue() {
        Refusals.expect("new CentralQueue(0, false)", 0, () -> new CentralQueue(0, false));
        Refusals.expect("new CentralQueue(-7, true)", -7, () -> new CentralQueue(-7, true));
    }
}
