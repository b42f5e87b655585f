package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.scheduler.proportionalshare.VirtualRuntime;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.Random;

class VirtualRuntimeTest {
    private static final PolicyRule RULE = new PolicyRule(
            Message.of(
                    "A free core runs the ready task with the smallest virtual runtime; of equals, the one that has been ready for the longest time. Who arrives starts at the minimum; who wakes, at most credit ticks behind it.",
                    "빈 코어는 준비된 태스크 가운데 가상 실행 시간이 가장 짧은 것을 실행합니다. 같으면 가장 오래 준비 상태였던 태스크입니다. 도착한 태스크는 최솟값에서 시작하고, 깨어난 태스크는 최솟값보다 credit 틱 넘게 뒤처지지 않습니다."),
            Message.of(
                    "A running task keeps its core for latency * weight / (all weights) ticks, at least granularity; a newcomer interrupts only a task whose virtual runtime is larger than its own by more than granularity.",
                    "실행 중인 태스크는 latency * weight / (모든 가중치의 합) 틱 동안, 적어도 granularity 동안 코어를 계속 씁니다. 새로 준비된 태스크는 가상 실행 시간이 자기보다 granularity 넘게 긴 태스크만 선점합니다."));

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
                RULE,
                () -> context.reference(
                        SchedulingPolicy.class,
                        "dev.timeslice.scheduler.proportionalshare.VirtualRuntime",
                        latency,
                        granularity,
                        credit),
                () -> new VirtualRuntime(latency, granularity, credit));
    }
}
