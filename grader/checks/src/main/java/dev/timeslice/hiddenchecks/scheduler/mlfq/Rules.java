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
import dev.timeslice.testkit.scheduling.PolicyComparison;
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

    PolicyComparison comparison(CheckContext context, Configuration configuration) {
        return new PolicyComparison(
                configuration,
                "queues " + queues + "\nboost " + boost + "\nio_bump " + ioBump + "\nstay_after_io " + stayAfterIo
                        + "\n",
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
