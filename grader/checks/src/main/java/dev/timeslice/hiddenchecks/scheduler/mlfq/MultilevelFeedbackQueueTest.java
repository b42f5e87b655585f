package dev.timeslice.hiddenchecks.scheduler.mlfq;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.List;
import java.util.function.Predicate;

class MultilevelFeedbackQueueTest {
    private static final String STEEP = "2:1:1,1:2:1,0:3:1";
    private static final String SHALLOW = "1:1:1,0:2:1";
    private static final String FLAT = "1:2:2,0:3:1";

    @Check("mlfq-cpu-bound-workloads")
    void tasksThatOnlyComputeAreScheduledAsTheReferenceDoes(CheckContext context) {
        Configuration machine = Rules.machine().build();
        search(
                context,
                "cpu",
                workload -> workload.tasks().stream()
                        .allMatch(task -> task.program().instructions().size() == 1),
                Rules.of(SHALLOW).comparison(context, machine),
                Rules.of(STEEP).comparison(context, machine),
                Rules.of(FLAT).comparison(context, Rules.machine().switchCost(1).build()));
    }

    @Check("mlfq-two-cores")
    void twoCoresShareTheQueuesAndTheLowestTaskMakesRoom() {
        Workload workload = Workload.of(burst("A", 0, 6), burst("B", 1, 6), burst("C", 4, 2), burst("D", 5, 2));

        Trace trace = PolicyRun.of(Rules.machine().cores(2).build(), Rules.of("2:2:1,1:2:1,0:9:1")::student, workload);

        assertThat(trace)
                .neverRunsTwoAtOnce()
                .runs("A")
                .from(0)
                .to(4)
                .runs("B")
                .from(1)
                .to(5)
                .runs("C")
                .from(4)
                .to(6)
                .runs("D")
                .from(5)
                .to(7)
                .givesTicks("A", 6)
                .givesTicks("B", 6);
    }

    @Check("mlfq-boost-renews-the-running-task")
    void taskThatRunsAtABoostHasAWholeQuantumFromThereOn() {
        Trace trace = Rules.of("1:4:2,0:6:1").boostedEvery(6).run(burst("A", 0, 11), burst("B", 0, 11));

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(4)
                .runs("B")
                .from(4)
                .to(10)
                .runs("A")
                .from(10)
                .to(16);
    }

    @Check("mlfq-boost-remembers-sleepers")
    void taskThatSleepsAtABoostWakesInTheHighestQueue() {
        Trace trace = Rules.of("1:2:1,0:8:1").boostedEvery(9).run(sleeper("A", 3, 7, 4), burst("B", 0, 20));

        assertThat(trace)
                .runs("A")
                .from(4)
                .to(5)
                .runs("A")
                .from(12)
                .to(14)
                .runs("B")
                .from(5)
                .to(12);
    }

    @Check("mlfq-boost-any-workload")
    void everySmallWorkloadIsBoostedAsTheReferenceDoes(CheckContext context) {
        Configuration machine = Rules.machine().build();
        search(
                context,
                "boost",
                workload -> true,
                Rules.of(STEEP).boostedEvery(4).comparison(context, machine),
                Rules.of(FLAT).boostedEvery(5).comparison(context, machine));
    }

    @Check("mlfq-io-at-the-end-of-a-quantum")
    void quantumThatEndsWithIoIsUsedUp() {
        Trace trace = Rules.of("1:2:1,0:6:1").run(sleeper("A", 2, 1, 4), burst("B", 0, 6));

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(2)
                .runs("B")
                .from(2)
                .to(4)
                .runs("A")
                .from(4)
                .to(8);
    }

    @Check("mlfq-io-any-workload")
    void everySmallWorkloadWithIoIsScheduledAsTheReferenceDoes(CheckContext context) {
        Configuration machine = Rules.machine().build();
        search(
                context,
                "io",
                workload -> true,
                Rules.of(STEEP).comparison(context, machine),
                Rules.of(FLAT).comparison(context, machine));
    }

    @Check("mlfq-io-bump")
    void taskThatWakesComesBeforeTheRunningOneOfItsQueueIfTheKnobIsOn(CheckContext context) {
        Configuration machine = Rules.machine().build();
        search(
                context,
                "bump",
                workload -> true,
                Rules.of("1:4:2,0:4:1").withBump().comparison(context, machine),
                Rules.of(FLAT).withBump().comparison(context, machine));
    }

    @Check("mlfq-stay-after-io")
    void sleepRenewsTheAllotmentIfTheKnobIsOn(CheckContext context) {
        Configuration machine = Rules.machine().build();
        search(
                context,
                "stay",
                workload -> true,
                Rules.of("1:3:1,0:4:1").withStay().comparison(context, machine),
                Rules.of(FLAT).withStay().comparison(context, machine));
    }

    private static void search(
            CheckContext context, String purpose, Predicate<Workload> filter, PolicyComparison... comparisons) {
        new WorkloadSearch(context.random(purpose)).run(workload -> {
            if (filter.test(workload)) {
                List.of(comparisons).forEach(comparison -> comparison.accept(workload));
            }
        });
    }

    private static TaskSpec sleeper(String name, long before, long io, long after) {
        return TaskSpec.of(
                name, 0, Program.of(Instruction.compute(before), Instruction.io(io), Instruction.compute(after)));
    }
}
