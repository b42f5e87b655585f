package dev.timeslice.hiddenchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.RoundRobin;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;
import dev.timeslice.testkit.scheduling.WorkloadSearch;
import java.util.List;

class RoundRobinTest {

    @Check("rr-whole-quantum-each-turn")
    void turnAfterIoHasAWholeQuantumAgain() {
        Workload workload = Workload.of(
                TaskSpec.of("A", 0, Program.of(Instruction.compute(3), Instruction.io(1), Instruction.compute(4))),
                burst("B", 0, 6));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new RoundRobin(4), workload);

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(3)
                .runs("B")
                .from(3)
                .to(7)
                .runs("A")
                .from(7)
                .to(11)
                .runs("B")
                .from(11)
                .to(13);
    }

    @Check("rr-any-workload")
    void everySmallWorkloadIsSharedAsTheReferenceSharesIt(CheckContext context) {
        List<PolicyComparison> comparisons = List.of(
                comparison(context, Configuration.uniprocessor(), 1),
                comparison(context, Configuration.uniprocessor(), 2),
                comparison(context, Configuration.withSwitchCost(1), 3));

        new WorkloadSearch(context.random("rr"))
                .run(workload -> comparisons.forEach(comparison -> comparison.accept(workload)));
    }

    @Check("rr-loses-no-work")
    void preemptedTasksKeepTheirWorkAndNoCoreRunsTwoAtOnce() {
        for (int cores = 1; cores <= 3; cores++) {
            Workload workload = Workload.of(burst("A", 0, 7), burst("B", 0, 3), burst("C", 1, 5), burst("D", 2, 6));

            Trace trace = PolicyRun.of(Configuration.multiprocessor(cores), () -> new RoundRobin(2), workload);

            assertThat(trace)
                    .neverRunsTwoAtOnce()
                    .neverRunsLongerThan(2)
                    .givesTicks("A", 7)
                    .givesTicks("B", 3)
                    .givesTicks("C", 5)
                    .givesTicks("D", 6);
        }
    }

    private static PolicyComparison comparison(CheckContext context, Configuration configuration, long quantum) {
        return new PolicyComparison(
                configuration,
                PolicyRule.withQuantum(Turn.LONGEST_READY, quantum),
                () -> context.reference(SchedulingPolicy.class, "dev.timeslice.scheduler.classic.RoundRobin", quantum),
                () -> new RoundRobin(quantum));
    }
}
