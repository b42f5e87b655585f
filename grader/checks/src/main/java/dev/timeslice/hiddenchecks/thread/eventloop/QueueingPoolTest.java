package dev.timeslice.hiddenchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.PoolDesk.cancel;
import static dev.timeslice.testkit.loops.PoolDesk.nextCompletion;
import static dev.timeslice.testkit.loops.PoolDesk.pass;
import static dev.timeslice.testkit.loops.PoolDesk.submit;
import static dev.timeslice.testkit.loops.PoolDesk.takeCompleted;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.loops.PartComparison;
import dev.timeslice.testkit.loops.PartStep;
import dev.timeslice.testkit.loops.PoolDesk;
import java.util.List;

/** Jobs handed in and taken back in many orders, beside the reference. */
class QueueingPoolTest {

    @Check("waiting-jobs-in-order")
    void jobsThatWaitBeginInTheirOrderAndAtTheTickAtWhichAWorkerIsFree(CheckContext context) {
        for (int workers = 1; workers <= 3; workers++) {
            agree(
                    context,
                    workers,
                    "order",
                    List.of(submit(1), submit(2), submit(4), pass(1), pass(3), takeCompleted(), nextCompletion()));
        }
    }

    @Check("cancel-what-waits")
    void onlyAJobThatWaitsCanBeTakenBack(CheckContext context) {
        for (int workers = 1; workers <= 2; workers++) {
            agree(
                    context,
                    workers,
                    "cancel",
                    List.of(
                            submit(2),
                            submit(3),
                            pass(1),
                            pass(4),
                            takeCompleted(),
                            nextCompletion(),
                            cancel(1),
                            cancel(2),
                            cancel(3),
                            cancel(4)));
        }
    }

    private static void agree(CheckContext context, int workers, String purpose, List<PartStep<PoolDesk>> calls) {
        new PartComparison<>(
                        () -> new PoolDesk(new GradedParts().pool(workers)),
                        () -> new PoolDesk(new RightParts(context).pool(workers)))
                .agreeOn(calls, context.random(purpose + workers));
    }
}
