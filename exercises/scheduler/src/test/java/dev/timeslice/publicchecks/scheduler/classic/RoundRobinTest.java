package dev.timeslice.publicchecks.scheduler.classic;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.classic.RoundRobin;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;

class RoundRobinTest {

    @Check("rr-takes-turns")
    void everyTaskGetsAQuantumInTurn() {
        Workload workload = Workload.of(burst("P1", 0, 9), burst("P2", 0, 5), burst("P3", 0, 3));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new RoundRobin(4), workload);

        assertThat(trace)
                .runsInOrder("P1", "P2", "P3", "P1", "P2", "P1")
                .ends("P3", 11)
                .ends("P2", 16)
                .ends("P1", 17);
    }

    @Check("rr-newcomer-before-preempted")
    void taskThatArrivesAtTheEndOfASliceQueuesBeforeTheOneThatUsedItUp() {
        Workload workload = Workload.of(burst("A", 0, 6), burst("B", 2, 2));

        Trace trace = PolicyRun.of(Configuration.uniprocessor(), () -> new RoundRobin(2), workload);

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

    @Check("rr-refuses-bad-quantum")
    void quantumOfLessThanOneTickIsRefusedWithItsValue() {
        for (long quantum : new long[] {0, -7}) {
            try {
                new RoundRobin(quantum);
            } catch (IllegalArgumentException e) {
                if (String.valueOf(e.getMessage()).contains(Long.toString(quantum))) {
                    continue;
                }
                throw CheckFailure.failed(Message.of(
                                "The message of the exception should hold the quantum %d.",
                                "예외 메시지에 퀀텀 값 %d이(가) 들어 있어야 합니다.")
                        .with(quantum));
            }
            throw CheckFailure.failed(Message.of(
                            "new RoundRobin(%d) should throw an IllegalArgumentException.",
                            "new RoundRobin(%d)은(는) IllegalArgumentException을 던져야 합니다.")
                    .with(quantum));
        }
    }
}
