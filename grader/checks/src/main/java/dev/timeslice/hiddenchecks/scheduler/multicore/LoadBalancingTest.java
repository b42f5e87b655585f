package dev.timeslice.hiddenchecks.scheduler.multicore;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.TimerOrder;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.LoadBalancing;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.List;

class LoadBalancingTest {
    private static final Message PICKS = Message.of(
            "A core takes the head of its own queue and nothing else; only at the multiples of the two intervals do waiting tasks move from queue to queue.",
            "코어는 자기 큐의 맨 앞 태스크만 가져갑니다. 기다리는 태스크는 두 간격의 배수인 틱에만 다른 큐로 옮겨집니다.");
    private static final Configuration TWO_CORES = cores(2);
    private static final Configuration THREE_CORES = cores(3);

    @Check("balance-any-workload")
    void everySmallWorkloadIsBalancedAsTheReferenceBalancesIt(CheckContext context) {
        List<BoundComparison> comparisons = List.of(
                comparison(context, TWO_CORES, Bindings.NONE, 3, true, 2, 0),
                comparison(context, TWO_CORES, Bindings.SECOND_TO_CORE_0, 2, false, 0, 1),
                comparison(context, THREE_CORES, Bindings.SECOND_AND_THIRD, 1, false, 2, 3));

        new WorkloadSearch(context.random("balance"))
                .run(workload -> comparisons.forEach(comparison -> comparison.accept(workload)));
    }

    @Check("balance-loses-nothing")
    void noTaskIsLostOrDoubledWhenItMoves(CheckContext context) {
        new WorkloadSearch(context.random("loses")).run(plain -> {
            Workload workload = Bindings.SECOND_AND_THIRD.bind(plain);
            Trace trace = PolicyRun.of(TWO_CORES, () -> new LoadBalancing(2, false, 1, 2), workload);
            new CoreInvariants(2, workload, trace).losesNothing();
        });
    }

    @Check("balance-never-bound")
    void boundTasksAreNeverMovedNotEvenToWhereTheyMayRun() {
        Workload workload = Workload.of(
                burst("A", 0, 1), burst("B", 0, 9), burst("C", 0, 1), bound("D", 2, 0, 1), bound("E", 2, 1));

        for (int pushInterval = 0; pushInterval <= 1; pushInterval++) {
            long push = pushInterval;
            assertThat(PolicyRun.of(TWO_CORES, () -> new LoadBalancing(10, false, 1 - push, push), workload))
                    .runs("D")
                    .on(1)
                    .from(9)
                    .to(11)
                    .runs("E")
                    .on(1)
                    .from(11)
                    .to(13);
        }
    }

    @Check("balance-no-storm")
    void coresThatAreEvenEnoughLeaveEachOtherAlone() {
        Workload three = Workload.of(burst("A", 0, 9), burst("B", 0, 18), burst("C", 0, 9));
        Workload four = Workload.of(burst("A", 0, 9), burst("B", 0, 9), burst("C", 0, 9), burst("D", 0, 9));

        migratesNever(PolicyRun.of(TWO_CORES, () -> new LoadBalancing(2, true, 0, 1), three));
        migratesNever(PolicyRun.of(TWO_CORES, () -> new LoadBalancing(2, true, 2, 1), four));
    }

    private static void migratesNever(Trace trace) {
        long migrations = CoreInvariants.migrations(trace);
        if (migrations > 0) {
            throw CheckFailure.failed(
                    Message.of(
                                    "No task should have changed its core here, but tasks did %d times.",
                                    "여기서는 어떤 태스크도 코어를 옮기지 않아야 하는데, %d번 옮겼습니다.")
                            .with(migrations),
                    TextGantt.of(trace));
        }
    }

    private static TaskSpec bound(String name, long ticks, int... cores) {
        return TaskSpec.builder(name).burst(ticks).affinity(cores).build();
    }

    /** Balancing sees the tasks whose quantum ends at the same tick in their queues. */
    private static Configuration cores(int count) {
        return Configuration.builder()
                .cores(count)
                .timerOrder(TimerOrder.AFTER_NEWCOMERS)
                .build();
    }

    private static BoundComparison comparison(
            CheckContext context,
            Configuration configuration,
            Bindings bindings,
            long quantum,
            boolean common,
            long peekInterval,
            long pushInterval) {
        return BoundComparison.of(
                context,
                configuration,
                bindings,
                Slices.rule(PICKS, quantum, common),
                () -> new LoadBalancing(quantum, common, peekInterval, pushInterval),
                "LoadBalancing",
                quantum,
                common,
                peekInterval,
                pushInterval);
    }
}
