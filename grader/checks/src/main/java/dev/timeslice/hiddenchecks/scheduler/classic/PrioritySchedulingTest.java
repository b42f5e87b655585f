package dev.timeslice.hiddenchecks.scheduler.classic;

import static dev.timeslice.model.scheduling.PriorityOrder.LARGEST_FIRST;
import static dev.timeslice.model.scheduling.PriorityOrder.SMALLEST_FIRST;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.PriorityScheduling;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class PrioritySchedulingTest {
    /** What the tasks of a workload without priorities are given, in turn. */
    private static final int[] MOSTLY_DIFFERENT = {1, 0, 1, 2};

    private static final int[] EQUAL = {0};

    @Check("priority-any-workload")
    void everySmallWorkloadRunsInOrderOfPriority(CheckContext context) {
        PolicyComparison preemptive = comparison(context, Configuration.uniprocessor(), SMALLEST_FIRST, true, 0);
        PolicyComparison patient = comparison(context, Configuration.withSwitchCost(1), LARGEST_FIRST, false, 0);

        new WorkloadSearch(context.random("priority")).run(withPriorities(preemptive.andThen(patient)));
    }

    @Check("priority-two-cores")
    void betterTaskTakesTheCoreOfTheWorstOne(CheckContext context) {
        Configuration twoCores = Configuration.multiprocessor(2);
        Workload workload = Workload.of(task("A", 0, 6, 1), task("B", 0, 4, 2), task("C", 0, 5, 3), task("D", 2, 3, 0));

        Trace trace = PolicyRun.of(twoCores, () -> new PriorityScheduling(SMALLEST_FIRST, true, 0), workload);

        assertThat(trace)
                .neverRunsTwoAtOnce()
                .runs("A")
                .from(0)
                .to(6)
                .runs("B")
                .from(0)
                .to(2)
                .runs("D")
                .from(2)
                .to(5)
                .runs("B")
                .from(5)
                .to(7)
                .runs("C")
                .from(6)
                .to(11);
    }

    @Check("aging-overtakes-who-runs")
    void taskThatHasAgedALevelAboveTheRunningOneTakesItsCore() {
        Workload workload = Workload.of(task("A", 0, 12, 0), task("B", 0, 2, 1));

        Trace trace = PolicyRun.of(
                Configuration.uniprocessor(), () -> new PriorityScheduling(SMALLEST_FIRST, true, 3), workload);

        // After 6 ticks B has come from level 1 to -1.
        assertThat(trace)
                .runs("A")
                .from(0)
                .to(6)
                .runs("B")
                .from(6)
                .to(8)
                .runs("A")
                .from(8)
                .to(14);
    }

    @Check("aging-any-workload")
    void everySmallWorkloadAgesAsTheReferenceLetsItAge(CheckContext context) {
        PolicyComparison patient = comparison(context, Configuration.uniprocessor(), LARGEST_FIRST, false, 2);
        PolicyComparison preemptive = comparison(context, Configuration.uniprocessor(), SMALLEST_FIRST, true, 1);
        // Without switches that take time: what a switch puts off may queue before or after who comes at that very
        // tick.
        PolicyComparison twoCores = comparison(context, Configuration.multiprocessor(2), LARGEST_FIRST, true, 2);

        new WorkloadSearch(context.random("aging"))
                .run(withPriorities(patient.andThen(preemptive).andThen(twoCores)));
    }

    private static Consumer<Workload> withPriorities(Consumer<Workload> check) {
        return workload -> {
            check.accept(withPriorities(workload, MOSTLY_DIFFERENT));
            // Among more tasks some are equal anyhow.
            if (workload.tasks().size() == 2) {
                check.accept(withPriorities(workload, EQUAL));
            }
        };
    }

    private static Workload withPriorities(Workload workload, int[] priorities) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (TaskSpec task : workload.tasks()) {
            tasks.add(task.with(TaskSpec.builder(task.name())
                    .priority(priorities[tasks.size() % priorities.length])
                    .build()
                    .attributes()));
        }
        return Workload.of(tasks);
    }

    private static TaskSpec task(String name, long arrival, long burst, int priority) {
        return TaskSpec.builder(name)
                .arrival(arrival)
                .burst(burst)
                .priority(priority)
                .build();
    }

    private static PolicyComparison comparison(
            CheckContext context, Configuration configuration, PriorityOrder order, boolean preemptive, long interval) {
        return new PolicyComparison(
                configuration,
                PriorityRules.of(order, preemptive, interval),
                () -> context.reference(
                        SchedulingPolicy.class,
                        "dev.timeslice.scheduler.classic.PriorityScheduling",
                        order,
                        preemptive,
                        interval),
                () -> new PriorityScheduling(order, preemptive, interval));
    }
}
