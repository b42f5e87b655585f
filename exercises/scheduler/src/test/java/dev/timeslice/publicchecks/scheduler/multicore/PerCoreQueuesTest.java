package dev.timeslice.publicchecks.scheduler.multicore;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.io;
import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.PerCoreQueues;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class PerCoreQueuesTest {
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);

    @Check("percore-places-on-least-load")
    void newTaskGoesToTheCoreWithTheFewestRunnableTasks() {
        Workload workload = Workload.of(burst("A", 0, 4), burst("B", 0, 2), burst("C", 1, 3), burst("D", 3, 2));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new PerCoreQueues(10, false), workload);

        assertThat(trace)
                .runs("A")
                .on(0)
                .from(0)
                .to(4)
                .runs("B")
                .on(1)
                .from(0)
                .to(2)
                .runs("D")
                .on(1)
                .from(3)
                .to(5)
                .runs("C")
                .on(0)
                .from(4)
                .to(7);
    }

    @Check("percore-returns-home")
    void taskThatSleptGoesBackToItsCoreThoughAnotherOneIsFree() {
        Workload workload = Workload.of(
                TaskSpec.of("A", 0, Program.of(compute(2), io(3), compute(2))), burst("B", 0, 3), burst("C", 2, 6));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new PerCoreQueues(10, false), workload);

        assertThat(trace)
                .runs("A")
                .on(0)
                .from(0)
                .to(2)
                .runs("C")
                .on(0)
                .from(2)
                .to(8)
                .runs("A")
                .on(0)
                .from(8)
                .to(10);
    }

    @Check("percore-bound-task")
    void boundTasksShareTheirCoreThoughAnotherOneIsLessLoaded() {
        Workload workload = Workload.of(
                TaskSpec.builder("A").burst(4).affinity(1).build(),
                TaskSpec.builder("B").burst(4).affinity(1).build(),
                burst("C", 0, 2));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new PerCoreQueues(10, false), workload);

        assertThat(trace)
                .runs("A")
                .on(1)
                .from(0)
                .to(4)
                .runs("B")
                .on(1)
                .from(4)
                .to(8)
                .runs("C")
                .on(0)
                .from(0)
                .to(2);
    }

    @Check("percore-refuses-bad-knobs")
    void quantumOfLessThanOneTickIsRefusedWithItsValue() {
        Refusals.expect("new PerCoreQueues(0, false)", 0, () -> new PerCoreQueues(0, false));
        Refusals.expect("new PerCoreQueues(-7, true)", -7, () -> new PerCoreQueues(-7, true));
    }
}
