package dev.timeslice.publicchecks.scheduler.multicore;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.multicore.WorkStealing;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;

class WorkStealingTest {
    private static final Configuration TWO_CORES = Configuration.multiprocessor(2);

    @Check("steal-idle-core-steals")
    void coreWithNothingToDoTakesTheTaskThatWaitsElsewhere() {
        Workload workload = Workload.of(burst("A", 0, 2), burst("B", 0, 8), burst("C", 0, 4), burst("D", 0, 4));

        Trace trace = PolicyRun.of(TWO_CORES, () -> new WorkStealing(10, false, 0), workload);

        assertThat(trace)
                .runs("B")
                .on(1)
                .from(0)
                .to(8)
                .runs("C")
                .on(0)
                .from(2)
                .to(6)
                .runs("D")
                .on(0)
                .from(6)
                .to(10);
    }

    @Check("steal-never-bound")
    void boundTaskIsNeverStolen() {
        Workload workload = Workload.of(
                burst("A", 0, 2),
                burst("B", 0, 6),
                TaskSpec.builder("C").burst(3).affinity(1).build());

        Trace trace = PolicyRun.of(TWO_CORES, () -> new WorkStealing(10, false, 0), workload);

        assertThat(trace).runs("B").on(1).from(0).to(6).runs("C").on(1).from(6).to(9);
    }

    @Check("steal-costs-and-counts")
    void stealTakesItsTimeOnTheCoreOfTheThiefAndIsCounted() {
        WorkStealing policy = new WorkStealing(10, false, 2);
        Workload workload = Workload.of(burst("A", 0, 1), burst("B", 0, 9), burst("C", 0, 4), burst("D", 0, 3));

        Trace trace = PolicyRun.of(TWO_CORES, () -> policy, workload);

        assertThat(trace)
                .runs("C")
                .on(0)
                .from(1)
                .to(5)
                .runs("D")
                .on(0)
                .from(7)
                .to(10)
                .runs("B")
                .on(1)
                .from(0)
                .to(9);
        if (policy.steals() != 1) {
            throw CheckFailure.failed(
                    Message.of("One task was stolen, but steals() is %d.", "태스크 하나를 훔쳤는데, steals()의 값은 %d입니다.")
                            .with(policy.steals()),
                    TextGantt.of(trace));
        }
    }

    @Check("steal-refuses-bad-knobs")
    void knobsThatMakeNoSenseAreRefusedWithTheirValue() {
        Refusals.expect("new WorkStealing(0, false, 0)", 0, () -> new WorkStealing(0, false, 0));
        Refusals.expect("new WorkStealing(2, false, -5)", -5, () -> new WorkStealing(2, false, -5));
    }
}
