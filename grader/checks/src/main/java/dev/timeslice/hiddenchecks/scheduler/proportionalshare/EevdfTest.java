package dev.timeslice.hiddenchecks.scheduler.proportionalshare;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.proportionalshare.Eevdf;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.Random;

class EevdfTest {
    private static final PolicyRule RULE = new PolicyRule(
            Message.of(
                    "Of the ready tasks whose lag is 0 or more, the one with the earliest deadline runs; of equals, the one that has been ready for the longest time.",
                    "준비된 태스크 가운데 래그가 0 이상이고 기한이 가장 이른 것이 실행됩니다. 같으면 가장 오래 준비 상태였던 태스크입니다."),
            Message.of(
                    "A running task keeps its core for what is left of its request; a newcomer whose lag is 0 or more interrupts the task with the latest deadline, if that is later than its own.",
                    "실행 중인 태스크는 요청에서 남은 만큼 코어를 계속 씁니다. 래그가 0 이상인 새 태스크는 기한이 가장 늦은 태스크의 기한이 자기 것보다 늦을 때 그 태스크를 선점합니다."));

    @Check("eevdf-lag-survives-sleep")
    void whoSleepsInDebtWakesInDebt() {
        Workload workload = Workload.of(
                burst("A", 0, 8),
                TaskSpec.of("B", 2, Program.of(Instruction.compute(1), Instruction.io(2), Instruction.compute(1))));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new Eevdf(2), workload);

        // B sleeps at 3 with a lag of -0.5, so it wakes at 4.5 and has to let A pass at tick 5.
        assertThat(trace)
                .runs("B")
                .from(2)
                .to(3)
                .runs("A")
                .from(3)
                .to(7)
                .runs("B")
                .from(7)
                .to(8)
                .ends("A", 10);
    }

    @Check("eevdf-any-workload")
    void everySmallWorkloadIsSharedAsTheReferenceSharesIt(CheckContext context) {
        PolicyComparison oneCore = comparison(context, Configuration.uniprocessor(), 2);
        PolicyComparison twoCores = comparison(context, Configuration.multiprocessor(2), 3);

        new WorkloadSearch(context.random("eevdf")).run(workload -> {
            oneCore.accept(workload);
            oneCore.accept(Shares.unequal(workload));
            twoCores.accept(Shares.unequal(workload));
        });
    }

    @Check("eevdf-earliest-eligible")
    void earliestDeadlineAmongThoseWithoutDebtIsPicked(CheckContext context) {
        Random random = context.random("eligible");
        for (int i = 0; i < Shares.DRAWN; i++) {
            Workload workload = Shares.comingAndGoing(i, random);
            new EligibilityWatch(new Eevdf(1 + random.nextInt(4))).run(Configuration.uniprocessor(), workload);
        }
    }

    @Check("eevdf-virtual-time")
    void virtualTimeIsTheMeanByWeight(CheckContext context) {
        Random random = context.random("mean");
        for (int i = 0; i < Shares.DRAWN; i++) {
            Workload workload = Shares.comingAndGoing(i, random);
            Configuration configuration = Configuration.multiprocessor(1 + i % 2);
            new VirtualTimeWatch(new Eevdf(1 + random.nextInt(4))).run(configuration, workload);
        }
    }

    @Check("eevdf-lag-bounded")
    void nobodyIsMoreThanASliceFromItsShare(CheckContext context) {
        Random random = context.random("lag");
        for (int i = 0; i < Shares.DRAWN; i++) {
            Workload workload = Shares.competing(i, 40, task -> task.nice(random.nextInt(16) - 8));
            long slice = 1L + random.nextInt(4);
            new LagWatch(new Eevdf(slice), slice, workload.tasks().size()).run(Configuration.uniprocessor(), workload);
        }
    }

    private static PolicyComparison comparison(CheckContext context, Configuration configuration, long slice) {
        return new PolicyComparison(
                configuration,
                RULE,
                () -> context.reference(
                        SchedulingPolicy.class, "dev.timeslice.scheduler.proportionalshare.Eevdf", slice),
                () -> new Eevdf(slice));
    }
}
