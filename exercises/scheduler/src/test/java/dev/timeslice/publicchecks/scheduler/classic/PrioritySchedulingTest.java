package dev.timeslice.publicchecks.scheduler.classic;

import static dev.timeslice.model.scheduling.PriorityOrder.LARGEST_FIRST;
import static dev.timeslice.model.scheduling.PriorityOrder.SMALLEST_FIRST;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.PriorityScheduling;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;

class PrioritySchedulingTest {

    @Check("priority-both-orders")
    void theBestPriorityRunsFirstWhicheverOrderIsTheBest() {
        Workload workload = Workload.of(task("P1", 0, 3, 3), task("P2", 0, 4, 1), task("P3", 0, 2, 2));

        Trace smallest = run(SMALLEST_FIRST, false, 0, workload);
        Trace largest = run(LARGEST_FIRST, false, 0, workload);

        assertThat(smallest).runsInOrder("P2", "P3", "P1");
        assertThat(largest).runsInOrder("P1", "P3", "P2");
    }

    @Check("priority-preemptive")
    void betterNewcomerTakesTheCoreOnlyIfThePolicyIsPreemptive() {
        Workload workload = Workload.of(task("A", 0, 4, 2), task("B", 1, 2, 1));

        Trace preemptive = run(SMALLEST_FIRST, true, 0, workload);
        Trace patient = run(SMALLEST_FIRST, false, 0, workload);

        assertThat(preemptive)
                .runs("A")
                .from(0)
                .to(1)
                .runs("B")
                .from(1)
                .to(3)
                .runs("A")
                .from(3)
                .to(6);
        assertThat(patient).runs("A").from(0).to(4).runs("B").from(4).to(6);
    }

    @Check("aging-lifts-who-waits")
    void taskThatHasWaitedLongOvertakesOneOfABetterPriority() {
        Workload workload = Workload.of(task("A", 0, 4, 0), task("B", 1, 1, 2), task("C", 4, 2, 1));

        Trace aging = run(SMALLEST_FIRST, false, 2, workload);
        Trace without = run(SMALLEST_FIRST, false, 0, workload);

        // At tick 4 B has waited for 3 ticks, which is worth a level and a half.
        assertThat(aging).runsInOrder("A", "B", "C");
        assertThat(without).runsInOrder("A", "C", "B");
    }

    @Check("aging-refuses-bad-interval")
    void intervalOutOfItsRangeIsRefusedWithItsValue() {
        for (long interval : new long[] {-1, 1_000_000_001}) {
            try {
                new PriorityScheduling(SMALLEST_FIRST, true, interval);
            } catch (IllegalArgumentException e) {
                if (String.valueOf(e.getMessage()).contains(Long.toString(interval))) {
                    continue;
                }
                throw CheckFailure.failed(Message.of(
                                "The message of the exception should hold the interval %d.",
                                "예외 메시지에 에이징 간격 %d이(가) 들어 있어야 합니다.")
                        .with(interval));
            }
            throw CheckFailure.failed(Message.of(
                            "An aging interval of %d should be refused with an IllegalArgumentException.",
                            "에이징 간격 %d은(는) IllegalArgumentException으로 거부해야 합니다.")
                    .with(interval));
        }
    }

    private static TaskSpec task(String name, long arrival, long burst, int priority) {
        return TaskSpec.builder(name)
                .arrival(arrival)
                .burst(burst)
                .priority(priority)
                .build();
    }

    private static Trace run(PriorityOrder order, boolean preemptive, long agingInterval, Workload workload) {
        return PolicyRun.of(
                Configuration.uniprocessor(), () -> new PriorityScheduling(order, preemptive, agingInterval), workload);
    }
}
