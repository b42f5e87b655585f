package dev.timeslice.hiddenchecks.scheduler.multicore;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.PerCoreQueues;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.List;

class PerCoreQueuesTest {
    private static final Message PICKS = Message.of(
            "A core takes the head of its own queue and nothing else. A task that has never run queues where the load is the smallest, of equal loads at the lowest number; any other queues where it ran last.",
            "코어는 자기 큐의 맨 앞 태스크만 가져갑니다. 한 번도 실행되지 않은 태스크는 부하가 가장 작은 코어에, 같으면 번호가 가장 작은 코어에 줄을 서고, 그 밖의 태스크는 마지막으로 실행된 코어에 줄을 섭니다.");
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);
    private static final Configuration THREE_CORES = Configuration.multiprocessor(3);

    @Check("percore-keeps-caches-warm")
    void taskThatStaysOnItsCoreFindsItsCacheWarm() {
        Configuration caches = Configuration.builder()
                .cores(2)
                .warmup(4)
                .warmRate(2)
                .cacheSize(100)
                .build();
        Workload workload = Workload.of(working("A", 12), working("B", 12), working("C", 12));

        Trace trace = PolicyRun.of(caches, () -> new PerCoreQueues(2, false), workload);

        // Each task needs 4 cold ticks and 4 warm ones; A and C share core 0.
        Makespan.of(trace).isOn(2, 16);
    }

    @Check("percore-any-workload")
    void everySmallWorkloadIsPlacedAsTheReferencePlacesIt(CheckContext context) {
        List<BoundComparison> comparisons = List.of(
                comparison(context, TWO_CORES, Bindings.SECOND_TO_CORE_0, 2, true),
                comparison(context, THREE_CORES, Bindings.SECOND_AND_THIRD, 1, false));

        new WorkloadSearch(context.random("percore"))
                .run(workload -> comparisons.forEach(comparison -> comparison.accept(workload)));
    }

    @Check("percore-never-migrates")
    void noTaskIsLostAndNoneEverChangesItsCore(CheckContext context) {
        new WorkloadSearch(context.random("stays")).run(plain -> {
            Workload workload = Bindings.SECOND_AND_THIRD.bind(plain);
            Trace trace = PolicyRun.of(TWO_CORES, () -> new PerCoreQueues(2, false), workload);
            new CoreInvariants(2, workload, trace).losesNothing();
            if (CoreInvariants.migrations(trace) > 0) {
                throw CheckFailure.failed(
                        Message.of(
                                "A task ran on another core than before, although nothing moves a task here.",
                                "여기서는 태스크를 옮기는 일이 없는데도, 어떤 태스크가 전과 다른 코어에서 실행되었습니다."),
                        TextGantt.of(trace));
            }
        });
    }

    private static TaskSpec working(String name, long ticks) {
        return TaskSpec.builder(name).burst(ticks).workingSet(50).build();
    }

    private static BoundComparison comparison(
            CheckContext context, Configuration configuration, Bindings bindings, long quantum, boolean common) {
        return BoundComparison.of(
                context,
                configuration,
                bindings,
                Slices.rule(PICKS, quantum, common),
                () -> new PerCoreQueues(quantum, common),
                "PerCoreQueues",
                quantum,
                common);
    }
}
