package dev.timeslice.hiddenchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.ShortestRemainingTime;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;

class ShortestRemainingTimeTest {

    @Check("srtf-any-workload")
    void everySmallWorkloadRunsAsTheReferenceRunsIt(CheckContext context) {
        PolicyComparison plain = comparison(context, Configuration.uniprocessor());
        PolicyComparison switching = comparison(
                context, Configuration.builder().switchCost(1).runAfterSwitch(1).build());

        new WorkloadSearch(context.random("srtf")).run(plain.andThen(switching));
    }

    @Check("srtf-two-cores")
    void newcomerTakesTheCoreOfTheTaskWithTheMostLeft(CheckContext context) {
        Configuration twoCores = Configuration.multiprocessor(2);
        Workload workload = Workload.of(burst("A", 0, 6), burst("B", 0, 9), burst("C", 2, 3));

        Trace trace = PolicyRun.of(twoCores, ShortestRemainingTime::new, workload);

        assertThat(trace)
                .neverRunsTwoAtOnce()
                .runs("A")
                .from(0)
                .to(6)
                .runs("B")
                .from(0)
                .to(2)
                .runs("C")
                .from(2)
                .to(5)
                .runs("B")
                .from(5)
                .to(12);
        new WorkloadSearch(context.random("srtf")).run(comparison(context, twoCores));
    }

    private static PolicyComparison comparison(CheckContext context, Configuration configuration) {
        return new PolicyComparison(
                configuration,
                () -> context.reference(
                        SchedulingPolicy.class, "dev.timeslice.scheduler.classic.ShortestRemainingTime"),
                ShortestRemainingTime::new);
    }
}
