package dev.timeslice.publicchecks.scheduler.mlfq;

import static dev.timeslice.model.program.TaskSpec.burst;
import static dev.timeslice.testkit.scheduling.SchedulingAssertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.mlfq.BsdScheduler;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyRun;

class BsdSchedulerTest {

    @Check("bsd-takes-turns")
    void tasksOfTheSamePriorityTakeTurnsOfOneSlice() {
        Trace trace = PolicyRun.of(
                Configuration.uniprocessor(),
                () -> new BsdScheduler(4, 100, 96),
                Workload.of(burst("A", 0, 7), burst("B", 0, 6), burst("C", 0, 4)));

        assertThat(trace)
                .runsInOrder("A", "B", "C", "A", "B")
                .ends("C", 12)
                .ends("A", 15)
                .ends("B", 17);
    }

    @Check("bsd-nice-tasks-get-less")
    void niceTaskGetsTheShareThatTheFormulasGiveIt() {
        Trace trace = PolicyRun.of(
                Configuration.builder().until(3000).build(),
                () -> new BsdScheduler(4, 100, 96),
                Workload.of(endless("A", 0), endless("B", 0), endless("C", 10)));

        // The numbers of Pintos' own test for 30 seconds.
        assertThat(trace).givesTicks("A", 1436).givesTicks("B", 1436).givesTicks("C", 128);
    }

    @Check("bsd-refuses-bad-times")
    void timesOfLessThanOneTickAreRefusedWithTheirValue() {
        refuses(-4, -4, 100, 96);
        refuses(0, 4, 0, 96);
        refuses(-96, 4, 100, -96);
    }

    private static void refuses(long value, long slice, long second, long firstUpdate) {
        try {
            new BsdScheduler(slice, second, firstUpdate);
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(Long.toString(value))) {
                return;
            }
            throw CheckFailure.failed(
                    Message.of("The message of the exception should hold the value %d.", "예외 메시지에 값 %d이(가) 들어 있어야 합니다.")
                            .with(value));
        }
        throw CheckFailure.failed(Message.of(
                        "new BsdScheduler(%d, %d, %d) should throw an IllegalArgumentException.",
                        "new BsdScheduler(%d, %d, %d)은(는) IllegalArgumentException을 던져야 합니다.")
                .with(slice, second, firstUpdate));
    }

    private static TaskSpec endless(String name, int nice) {
        return TaskSpec.builder(name).burst(Long.MAX_VALUE).nice(nice).build();
    }
}
