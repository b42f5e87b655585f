package dev.timeslice.hiddenchecks.scheduler.multicore;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.CentralQueue;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.List;
import java.util.function.Supplier;

class CentralQueueTest {
    private static final Message PICKS = Message.of(
            "A free core takes the first task of the queue that may run there, and is idle only if there is none.",
            "빈 코어는 큐에서 그곳에서 실행될 수 있는 첫 태스크를 가져가며, 그런 태스크가 없을 때만 놉니다.");
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);
    private static final Configuration THREE_CORES = Configuration.multiprocessor(3);

    @Check("central-makespan")
    void manyTasksEndSoonerOnMoreCoresAndOneTaskDoesNot() {
        Workload many = Workload.of(
                burst("A", 0, 4),
                burst("B", 0, 4),
                burst("C", 0, 4),
                burst("D", 0, 4),
                burst("E", 0, 4),
                burst("F", 0, 4));
        for (int cores = 1; cores <= 3; cores++) {
            Makespan.of(PolicyRun.of(Configuration.multiprocessor(cores), () -> new CentralQueue(2, false), many))
                    .isOn(cores, 24 / cores);
            Makespan.of(PolicyRun.of(
                            Configuration.multiprocessor(cores),
                            () -> new CentralQueue(2, false),
                            Workload.of(burst("A", 0, 12))))
                    .isOn(cores, 12);
        }
    }

    @Check("central-any-workload")
    void everySmallWorkloadIsSharedAsTheReferenceSharesIt(CheckContext context) {
        List<BoundComparison> comparisons = List.of(
                comparison(context, TWO_CORES, Bindings.SECOND_TO_CORE_0, 2, true),
                comparison(context, THREE_CORES, Bindings.SECOND_AND_THIRD, 1, false));

        new WorkloadSearch(context.random("central"))
                .run(workload -> comparisons.forEach(comparison -> comparison.accept(workload)));
    }

    @Check("central-work-conserving")
    void noCoreIsIdleWhileATaskWaitsThatMayRunThere(CheckContext context) {
        Supplier<CentralQueue> policies = () -> new CentralQueue(2, false);

        new WorkloadSearch(context.random("conserving")).run(plain -> {
            Workload workload = Bindings.SECOND_AND_THIRD.bind(plain);
            Trace trace = PolicyRun.of(TWO_CORES, policies, workload);
            new CoreInvariants(2, workload, trace)
                    .losesNothing()
                    .leavesNoCoreIdle(
                            (task, core) -> task.attributes().affinity().allows(core));
            assertThat(trace).neverRunsLongerThan(2);
        });
    }

    private static BoundComparison comparison(
            CheckContext context, Configuration configuration, Bindings bindings, long quantum, boolean common) {
        return BoundComparison.of(
                context,
                configuration,
                bindings,
                Slices.rule(PICKS, quantum, common),
                () -> new CentralQueue(quantum, common),
                "CentralQueue",
                quantum,
                common);
    }
}
