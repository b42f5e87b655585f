package dev.timeslice.publicchecks.scheduler.mlfq;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.RequeueOrder;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.mlfq.MultilevelFeedbackQueue;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;
import java.util.List;

class MultilevelFeedbackQueueTest {

    @Check("mlfq-sinks")
    void taskThatUsesUpItsAllotmentMovesOneQueueDownUntilTheLowest() {
        Trace trace = run("3:1:1,2:2:1,1:4:1,0:8:1", 0, burst("A", 0, 7), burst("B", 0, 19));

        assertThat(trace)
                .runsInOrder("A", "B", "A", "B", "A", "B")
                .runs("A")
                .from(2)
                .to(4)
                .runs("A")
                .from(6)
                .to(10)
                .runs("B")
                .from(10)
                .to(26);
    }

    @Check("mlfq-allotment-of-quanta")
    void taskTakesTurnsInAQueueUntilItsAllotmentIsUsedUp() {
        Trace trace = run("1:2:2,0:4:1", 0, burst("A", 0, 9), burst("B", 0, 9));

        assertThat(trace)
                .runsInOrder("A", "B", "A", "B", "A", "B", "A", "B")
                .runs("A")
                .from(4)
                .to(6)
                .runs("A")
                .from(8)
                .to(12)
                .runs("B")
                .from(12)
                .to(16);
    }

    @Check("mlfq-newcomer-interrupts")
    void newcomerInAHigherQueueTakesTheCoreAtOnce() {
        Trace trace = run("2:2:1,1:4:1,0:8:1", 0, burst("A", 0, 12), burst("B", 9, 2));

        assertThat(trace).runs("A").from(0).to(9).runs("B").from(9).to(11);
    }

    @Check("mlfq-refuses-bad-rules")
    void queuesAndABoostThatMakeNoSenseAreRefusedWithTheirValue() {
        refuses("[]", List.of(), 0);
        refuses("[1:4:1, 1:4:1]", FeedbackQueue.listOf("1:4:1,1:4:1"), 0);
        refuses("[0:4:1, 1:4:1]", FeedbackQueue.listOf("0:4:1,1:4:1"), 0);
        refuses("-5", FeedbackQueue.listOf("1:4:1"), -5);
    }

    private static void refuses(String value, List<FeedbackQueue> queues, long boost) {
        try {
            new MultilevelFeedbackQueue(queues, boost, false, false);
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(value)) {
                return;
            }
            throw CheckFailure.failed(
                    Message.of("The message of the exception should hold the value %s.", "예외 메시지에 값 %s이(가) 들어 있어야 합니다.")
                            .with(value));
        }
        throw CheckFailure.failed(Message.of(
                        "new MultilevelFeedbackQueue(%s, %d, false, false) should throw an IllegalArgumentException.",
                        "new MultilevelFeedbackQueue(%s, %d, false, false)은(는) IllegalArgumentException을 던져야 합니다.")
                .with(queues, boost));
    }

    @Check("mlfq-boost-lifts")
    void boostMovesTasksFromTheLowerQueuesToTheHighest() {
        Trace trace = run("1:2:1,0:4:1", 10, burst("A", 0, 14), burst("B", 0, 14));

        assertThat(trace)
                .runs("B")
                .from(8)
                .to(12)
                .runs("A")
                .from(12)
                .to(14)
                .runs("B")
                .from(14)
                .to(18)
                .runs("A")
                .from(18)
                .to(22);
    }

    @Check("mlfq-no-gaming")
    void taskThatSleepsJustBeforeItsQuantumEndsSinksAllTheSame() {
        Trace trace = run(
                "2:10:1,1:10:1,0:10:1",
                0,
                burst("honest", 0, 50),
                TaskSpec.builder("gamer").burst(50, 9, 1).build());

        assertThat(trace)
                .runs("gamer")
                .from(20)
                .to(21)
                .runs("honest")
                .from(21)
                .to(30)
                .ends("honest", 80)
                .ends("gamer", 102);
    }

    @Check("mlfq-interrupted-keeps-its-turn")
    void interruptedTaskGoesOnBeforeTheOthersOfItsQueueWithTheRestOfItsQuantum() {
        Trace trace = run("1:2:1,0:8:1", 0, burst("A", 0, 12), burst("B", 0, 12), burst("C", 7, 1));

        assertThat(trace)
                .runs("A")
                .from(4)
                .to(7)
                .runs("C")
                .from(7)
                .to(8)
                .runs("A")
                .from(8)
                .to(13)
                .runs("B")
                .from(13)
                .to(21);
    }

    /** A task whose quantum is over queues before those that arrive or wake at the same tick. */
    private static Trace run(String queues, long boost, TaskSpec... tasks) {
        return PolicyRun.of(
                Configuration.builder()
                        .requeueOrder(RequeueOrder.PREEMPTED_FIRST)
                        .build(),
                () -> new MultilevelFeedbackQueue(FeedbackQueue.listOf(queues), boost, false, false),
                Workload.of(tasks));
    }
}
