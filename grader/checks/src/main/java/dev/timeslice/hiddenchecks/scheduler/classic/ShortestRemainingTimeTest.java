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
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;

class ShortestRemainingTimeTest {
    private static final PolicyRule RULE = new PolicyRule(
            Message.of(
                    "A free core runs the ready task with the least left of its burst; of equals, the one that has been ready for the longest time.",
                    "빈 코어는 준비된 태스크 가운데 버스트가 가장 적게 남은 것을 실행합니다. 같으면 가장 오래 준비 상태였던 태스크입니다."),
            Message.of(
                    "A task that arrives or wakes takes the core of the running task with the most left, if that is more than the newcomer needs; else nobody is interrupted.",
                    "도착하거나 깨어난 태스크는 실행 중인 태스크 가운데 가장 많이 남은 것이 자기보다 더 남았을 때만 그 코어를 넘겨받습니다. 그 밖에는 선점하지 않습니다."));

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
                RULE,
                () -> context.reference(
                        SchedulingPolicy.class, "dev.timeslice.scheduler.classic.ShortestRemainingTime"),
                ShortestRemainingTime::new);
    }
}
