package dev.timeslice.hiddenchecks.scheduler.multicore;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.WorkStealing;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.List;

class WorkStealingTest {
    private static final Message PICKS = Message.of(
            "A core takes the head of its own queue. If that is empty, it steals the first task that may be stolen from the queue with the most of them, of equals from the lowest number.",
            "코어는 자기 큐의 맨 앞 태스크를 가져갑니다. 큐가 비어 있으면 훔칠 수 있는 태스크가 가장 많은 큐에서(같으면 번호가 가장 작은 코어에서) 그런 첫 태스크를 훔칩니다.");
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);
    private static final Configuration THREE_CORES = Configuration.multiprocessor(3);

    @Check("steal-any-workload")
    void everySmallWorkloadIsStolenAsTheReferenceStealsIt(CheckContext context) {
        List<BoundComparison> comparisons = List.of(
                comparison(context, TWO_CORES, Bindings.NONE, 2, false, 0),
                comparison(context, TWO_CORES, Bindings.SECOND_TO_CORE_0, 2, true, 1),
                comparison(context, THREE_CORES, Bindings.SECOND_AND_THIRD, 2, false, 1));

        comparison(context, THREE_CORES, Bindings.NONE, 2, false, 1).accept(twoVictims());
        new WorkloadSearch(context.random("steal"))
                .run(workload -> comparisons.forEach(comparison -> comparison.accept(workload)));
    }

    @Check("steal-work-conserving")
    void noCoreIsIdleWhileATaskWaitsThatItCouldSteal(CheckContext context) {
        new WorkloadSearch(context.random("conserving")).run(plain -> {
            Workload workload = Bindings.SECOND_AND_THIRD.bind(plain);
            Trace trace = PolicyRun.of(TWO_CORES, () -> new WorkStealing(2, false, 1), workload);
            new CoreInvariants(2, workload, trace).losesNothing().leavesNoCoreIdle(WorkStealingTest::couldTake);
        });
    }

    /** Sure to be in reach of the core: a task that may be stolen, or one that can only be in the core's own queue. */
    private static boolean couldTake(TaskSpec task, int core) {
        return task.attributes().affinity().isAny()
                || (task.attributes().affinity().allows(core)
                        && !task.attributes().affinity().allows(1 - core));
    }

    @Check("steal-counts")
    void everyStealIsPaidOnceAndCounted(CheckContext context) {
        new WorkloadSearch(context.random("counts")).run(plain -> {
            Workload workload = Bindings.SECOND_TO_CORE_0.bind(plain);
            WorkStealing policy = new WorkStealing(2, false, 1);
            Trace trace = PolicyRun.of(TWO_CORES, () -> policy, workload);
            // Nothing but a steal takes time before a task runs on this machine.
            long paid = trace.events().stream()
                    .filter(event -> event.kind() == EventKind.SWITCH)
                    .count();
            if (policy.steals() != paid || paid < CoreInvariants.migrations(trace)) {
                throw CheckFailure.failed(
                        Message.of(
                                        "steals() is %d, %d steals were paid, and tasks changed their core %d times.",
                                        "steals()의 값은 %d인데, 비용을 치른 훔치기는 %d번이고 태스크가 코어를 옮긴 것은 %d번입니다.")
                                .with(policy.steals(), paid, CoreInvariants.migrations(trace)),
                        TextGantt.of(trace));
            }
        });
    }

    @Check("steal-makespan")
    void allTasksEndWithinGrahamsBound(CheckContext context) {
        new WorkloadSearch(context.random("makespan")).run(plain -> {
            Workload workload = atOnceWithoutIo(plain);
            long work = 0;
            long longest = 0;
            for (TaskSpec task : workload.tasks()) {
                work += task.program().computeTicks();
                longest = Math.max(longest, task.program().computeTicks());
            }
            for (int cores = 2; cores <= 3; cores++) {
                Trace trace = PolicyRun.of(
                        Configuration.multiprocessor(cores), () -> new WorkStealing(2, false, 0), workload);
                Makespan.of(trace).isAtMost(cores, (work - longest) / cores + longest);
            }
        });
    }

    /** On three cores: when all have slept, one task waits on core 1 and two on core 2, and core 0 has none. */
    private static Workload twoVictims() {
        return Workload.of(
                TaskSpec.burst("A", 0, 2),
                TaskSpec.of("B", 0, Program.of(compute(2), io(3), compute(2))),
                TaskSpec.of("C", 0, Program.of(compute(1), io(4), compute(2))),
                TaskSpec.of("D", 1, Program.of(compute(1), io(3), compute(2))));
    }

    /** The same amount of work, all of it there from the beginning. */
    private static Workload atOnceWithoutIo(Workload plain) {
        return Workload.of(plain.tasks().stream()
                .map(task -> TaskSpec.burst(task.name(), 0, task.program().computeTicks()))
                .toList());
    }

    private static BoundComparison comparison(
            CheckContext context,
            Configuration configuration,
            Bindings bindings,
            long quantum,
            boolean common,
            long stealCost) {
        return BoundComparison.of(
                context,
                configuration,
                bindings,
                Slices.rule(PICKS, quantum, common),
                () -> new WorkStealing(quantum, common, stealCost),
                "WorkStealing",
                quantum,
                common,
                stealCost);
    }
}
