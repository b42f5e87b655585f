package dev.timeslice.hiddenchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.FirstComeFirstServed;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.function.Supplier;

class FirstComeFirstServedTest {

    @Check("fcfs-any-workload")
    void everySmallWorkloadRunsInOrderOfBecomingReady(CheckContext context) {
        new WorkloadSearch(context.random("fcfs"))
                .run(new PolicyComparison(
                        Configuration.uniprocessor(),
                        PolicyRule.withoutInterruption(Turn.LONGEST_READY),
                        reference(context),
                        FirstComeFirstServed::new));
    }

    @Check("fcfs-two-cores")
    void twoCoresShareOneQueueAndNeverATask(CheckContext context) {
        Configuration twoCores = Configuration.multiprocessor(2);
        Workload workload = Workload.of(burst("A", 0, 4), burst("B", 0, 1), burst("C", 0, 2), burst("D", 0, 2));

        Trace trace = PolicyRun.of(twoCores, FirstComeFirstServed::new, workload);

        assertThat(trace)
                .neverRunsTwoAtOnce()
                .runs("A")
                .from(0)
                .to(4)
                .runs("B")
                .from(0)
                .to(1)
                .runs("C")
                .from(1)
                .to(3)
                .runs("D")
                .from(3)
                .to(5);
    }

    private static Supplier<SchedulingPolicy> reference(CheckContext context) {
        return () -> context.reference(SchedulingPolicy.class, "dev.timeslice.scheduler.classic.FirstComeFirstServed");
    }
}
