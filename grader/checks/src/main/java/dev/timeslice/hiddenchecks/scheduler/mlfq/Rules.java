package dev.timeslice.hiddenchecks.scheduler.mlfq;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.RequeueOrder;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.FeedbackQueue;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.scheduler.mlfq.MultilevelFeedbackQueue;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.scheduling.PolicyComparison;
import dev.timeslice.testkit.scheduling.PolicyRule;
import dev.timeslice.testkit.scheduling.PolicyRun;

/** What a multilevel feedback queue is told, for the student's and for the reference. */
record Rules(String queues, long boost, boolean ioBump, boolean stayAfterIo) {

    /** Without a boost, without knobs. */
    static Rules of(String queues) {
        return new Rules(queues, 0, false, false);
    }

    Rules boostedEvery(long ticks) {
        return new Rules(queues, ticks, ioBump, stayAfterIo);
    }

    Rules withBump() {
        return new Rules(queues, boost, true, stayAfterIo);
    }

    Rules withStay() {
        return new Rules(queues, boost, ioBump, true);
    }

    /** A task whose quantum is over queues before those that arrive or wake at the same tick. */
    static Configuration.Builder machine() {
        return Configuration.builder().requeueOrder(RequeueOrder.PREEMPTED_FIRST);
    }

    MultilevelFeedbackQueue student() {
        return new MultilevelFeedbackQueue(FeedbackQueue.listOf(queues), boost, ioBump, stayAfterIo);
    }

    /** The student's policy on one core. */
    Trace run(TaskSpec... tasks) {
        return PolicyRun.of(machine().build(), this::student, Workload.of(tasks));
    }

    private PolicyRule rule() {
        return new PolicyRule(
                Message.of(
                        "A free core runs the first task of the highest queue that is not empty. A new task starts in the highest queue; one that has used up its allotment of quanta goes one queue down; a boost takes all of them up.",
                        "빈 코어는 비어 있지 않은 가장 높은 큐의 첫 태스크를 실행합니다. 새 태스크는 가장 높은 큐에서 시작하고, 할당량의 퀀텀을 다 쓴 태스크는 한 큐 내려가며, 부스트는 모두를 올립니다."),
                ioBump
                        ? Message.of(
                                "A running task loses its core when its quantum is used up, when a task arrives or wakes in a higher queue, when one wakes in the same queue, and at a boost.",
                                "실행 중인 태스크는 퀀텀을 다 쓰거나, 더 높은 큐에 태스크가 도착하거나 깨어나거나, 같은 큐의 태스크가 깨어나거나, 부스트가 일어나면 코어를 잃습니다.")
                        : Message.of(
                                "A running task loses its core when its quantum is used up, when a task arrives or wakes in a higher queue, and at a boost.",
                                "실행 중인 태스크는 퀀텀을 다 쓰거나, 더 높은 큐에 태스크가 도착하거나 깨어나거나, 부스트가 일어나면 코어를 잃습니다."));
    }

    PolicyComparison comparison(CheckContext context, Configuration configuration) {
        return new PolicyComparison(
                configuration,
                "queues " + queues + "\nboost " + boost + "\nio_bump " + ioBump + "\nstay_after_io " + stayAfterIo
                        + "\n",
                rule(),
                () -> context.reference(
                        SchedulingPolicy.class,
                        "dev.timeslice.scheduler.mlfq.MultilevelFeedbackQueue",
                        FeedbackQueue.listOf(queues),
                        boost,
                        ioBump,
                        stayAfterIo),
                this::student);
    }
}
