package dev.timeslice.publicchecks.scheduler.proportionalshare;

import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.proportionalshare.Lottery;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.scheduling.PolicyRun;
import java.util.stream.LongStream;

class LotteryTest {

    /**
     * The draws and the result are those of OSTEP's lottery.py, github.com/remzi-arpacidusseau/ostep-homework, 6c6cfc7.
     */
    @Check("lottery-recorded-draws")
    void recordedDrawsGiveTheSameWinners() {
        Workload workload = Workload.of(holder("A", 84, 1), holder("B", 25, 7), holder("C", 44, 4));
        long[] draws = {651593, 788724, 93859, 28347, 835765, 432767, 762280, 2106, 445387, 721540, 228762, 945271};

        Trace trace = PolicyRun.of(
                Configuration.uniprocessor(),
                () -> new Lottery(1, LongStream.of(draws).iterator()::nextLong),
                workload);

        assertThat(trace)
                .runsInOrder("C", "A", "B", "C", "B")
                .ends("A", 2)
                .ends("C", 6)
                .ends("B", 12);
    }

    @Check("lottery-refuses-bad-quantum")
    void quantumOfLessThanOneTickIsRefusedWithItsValue() {
        for (long quantum : new long[] {0, -7}) {
            Refusals.expect("new Lottery(" + quantum + ", draws)", quantum, () -> new Lottery(quantum, () -> 0));
        }
    }

    private static TaskSpec holder(String name, int tickets, long ticks) {
        return TaskSpec.builder(name).tickets(tickets).burst(ticks).build();
    }
}
