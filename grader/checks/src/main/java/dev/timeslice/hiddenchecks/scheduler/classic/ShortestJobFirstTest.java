package dev.timeslice.hiddenchecks.scheduler.classic;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.scheduler.classic.ShortestJobFirst;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.WorkloadSearch;

class ShortestJobFirstTest {

    @Check("sjf-any-workload")
    void everySmallWorkloadRunsInTheOrderOfTheBurstsThatAreNext(CheckContext context) {
        PolicyComparison oneCore = comparison(context, Configuration.uniprocessor());
        PolicyComparison twoCores = comparison(
                context, Configuration.builder().cores(2).switchCost(1).build());

        new WorkloadSearch(context.random("sjf")).run(oneCore.andThen(twoCores));
    }

    private static PolicyComparison comparison(CheckContext context, Configuration configuration) {
        return new PolicyComparison(
                configuration,
                () -> context.reference(SchedulingPolicy.class, "dev.timeslice.scheduler.classic.ShortestJobFirst"),
                ShortestJobFirst::new);
    }
}
