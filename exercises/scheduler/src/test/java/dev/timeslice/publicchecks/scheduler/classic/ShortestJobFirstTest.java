package dev.timeslice.publicchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.ShortestJobFirst;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class ShortestJobFirstTest {

    @Check("sjf-shortest-first")
    void tasksRunInTheOrderOfTheirBursts() {
        Workload workload = Workload.of(burst("P1", 0, 6), burst("P2", 0, 8), burst("P3", 0, 7), burst("P4", 0, 3));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), ShortestJobFirst::new, workload);

        assertThat(trace).runsInOrder("P4", "P1", "P3", "P2").ends("P2", 24);
    }

    @Check("sjf-keeps-the-core")
    void runningTaskKeepsItsCoreWhenAShorterOneArrives() {
        Workload workload = Workload.of(burst("A", 0, 5), burst("B", 1, 1), burst("C", 2, 3));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), ShortestJobFirst::new, workload);

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(5)
                .runs("B")
                .from(5)
                .to(6)
                .runs("C")
                .from(6)
                .to(9);
    }
}
