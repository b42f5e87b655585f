package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.scheduler.proportionalshare.VirtualRuntime;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.Random;

class VirtualRuntimeTest {

    @Check("vruntime-any-workload")
    void everySmallWorkloadIsSharedAsTheReferenceSharesIt(CheckContext context) {
        PolicyComparison oneCore = comparison(context, Configuration.uniprocessor(), 4, 1, 1);
        PolicyComparison twoCores = comparison(context, Configuration.multiprocessor(2), 3, 1, 2);

        new WorkloadSearch(context.random("vruntime")).run(workload -> {
            oneCore.accept(workload);
            oneCore.accept(Shares.unequal(workload));
            twoCores.accept(Shares.unequal(workload));
        });
    }

    @Check("vruntime-minimum")
    void minimumNeverFallsAndIsWhereTasksJoin(CheckContext context) {
        Random random = context.random("minimum");
        for (int i = 0; i < Shares.DRAWN; i++) {
            Workload workload = Shares.comingAndGoing(i, random);
            long credit = random.nextInt(4);
            new MinimumWatch(new VirtualRuntime(6, 1, credit), credit).run(Configuration.uniprocessor(), workload);
        }
    }

    @Check("vruntime-fair")
    void nobodyIsAheadOfAnotherByMoreThanAQuantum(CheckContext context) {
        Random random = context.random("fair");
        for (int i = 0; i < Shares.DRAWN; i++) {
            Workload workload = Shares.competing(i, 30, task -> task.nice(random.nextInt(16) - 8));
            new SpreadWatch(new VirtualRuntime(10, 2, 0), 10, 2).run(Configuration.uniprocessor(), workload);
        }
    }

    private static PolicyComparison comparison(
            CheckContext context, Configuration configuration, long latency, long granularity, long credit) {
        return new PolicyComparison(
                configuration,
                () -> context.reference(
                        SchedulingPolicy.class,
                        "dev.timeslice.scheduler.proportionalshare.VirtualRuntime",
                        latency,
                        granularity,
                        credit),
                () -> new VirtualRuntime(latency, granularity, credit));
    }
}
