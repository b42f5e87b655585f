package dev.timeslice.publicchecks.scheduler.proportionalshare;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.proportionalshare.Stride;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;

class StrideTest {

    @Check("stride-three-clients")
    void threeTasksRunAsOftenAsTheirTicketsSay() {
        Workload workload = Workload.of(client("A", 100, 4), client("B", 50, 2), client("C", 250, 10));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new Stride(1, 10_000), workload);

        // The strides are 100, 200 and 40; after 8 ticks all have the pass 200.
        assertThat(trace)
                .runsInOrder("A", "B", "C", "A", "C", "B", "A", "C", "A", "C")
                .runs("C")
                .from(2)
                .to(5)
                .runs("B")
                .from(8)
                .to(9)
                .ends("B", 9)
                .ends("A", 14)
                .ends("C", 16);
    }

    @Check("stride-newcomer")
    void newcomerStartsWhereTheScheduleIs() {
        Workload workload = Workload.of(burst("A", 0, 20), burst("B", 10, 3));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new Stride(1, 10_000), workload);

        assertThat(trace)
                .runs("A")
                .from(0)
                .to(10)
                .runs("B")
                .from(10)
                .to(11)
                .runs("A")
                .from(11)
                .to(12)
                .ends("B", 15)
                .ends("A", 23);
    }

    @Check("stride-refuses-bad-knobs")
    void knobsOfLessThanOneAreRefusedWithTheirValue() {
        for (long value : new long[] {0, -7}) {
            Refusals.expect("new Stride(" + value + ", 10000)", value, () -> new Stride(value, 10_000));
            Refusals.expect("new Stride(5, " + value + ")", value, () -> new Stride(5, value));
        }
    }

    private static TaskSpec client(String name, int tickets, long ticks) {
        return TaskSpec.builder(name).tickets(tickets).burst(ticks).build();
    }
}
