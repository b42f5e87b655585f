package dev.timeslice.hiddenchecks.scheduler.classic;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.scheduler.classic.ShortestJobFirst;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
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
                PolicyRule.withoutInterruption(Message.of(
                        "A free core runs the ready task whose next burst is the shortest; of equally short ones, the one that has been ready for the longest time.",
                        "빈 코어는 준비된 태스크 가운데 다음 버스트가 가장 짧은 것을 실행합니다. 길이가 같으면 가장 오래 준비 상태였던 태스크입니다.")),
                () -> context.reference(SchedulingPolicy.class, "dev.timeslice.scheduler.classic.ShortestJobFirst"),
                ShortestJobFirst::new);
    }
}
