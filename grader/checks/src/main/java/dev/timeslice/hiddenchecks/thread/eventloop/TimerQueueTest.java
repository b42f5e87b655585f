package dev.timeslice.hiddenchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.TimerDesk.add;
import static dev.timeslice.testkit.loops.TimerDesk.cancel;
import static dev.timeslice.testkit.loops.TimerDesk.nextDeadline;
import static dev.timeslice.testkit.loops.TimerDesk.pass;
import static dev.timeslice.testkit.loops.TimerDesk.takeDue;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.loops.PartComparison;
import dev.timeslice.testkit.loops.PartStep;
import dev.timeslice.testkit.loops.TimerDesk;
import java.util.List;

/** Timers added, cancelled and given out in many orders, beside the reference. */
class TimerQueueTest {

    @Check("equal-deadlines-in-order")
    void equalDeadlinesComeOutInTheOrderInWhichTheyWereAdded(CheckContext context) {
        agree(context, "equal", List.of(add(2), add(1), pass(1), takeDue()));
    }

    @Check("cancelled-timer-is-gone")
    void cancelledTimerIsNeverGivenOut(CheckContext context) {
        agree(
                context,
                "cancelled",
                List.of(add(1), add(3), cancel(1), cancel(2), cancel(3), pass(1), takeDue(), nextDeadline()));
    }

    @Check("timers-in-any-story")
    void anyStoryGoesAsByTheReference(CheckContext context) {
        agree(
                context,
                "any",
                List.of(
                        add(1),
                        add(-3),
                        add(0),
                        add(2),
                        add(7),
                        add(Integer.MAX_VALUE),
                        pass(1),
                        pass(4),
                        takeDue(),
                        nextDeadline(),
                        cancel(1),
                        cancel(2),
                        cancel(4),
                        cancel(99)));
    }

    private static void agree(CheckContext context, String purpose, List<PartStep<TimerDesk>> calls) {
        new PartComparison<>(
                        () -> new TimerDesk(new GradedParts().timers()),
                        () -> new TimerDesk(new RightParts(context).timers()))
                .agreeOn(calls, context.random(purpose));
    }
}
