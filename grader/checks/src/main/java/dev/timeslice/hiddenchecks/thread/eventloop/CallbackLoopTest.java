package dev.timeslice.hiddenchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.LoopStep.in;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.loops.LoopComparison;
import dev.timeslice.testkit.loops.LoopProgram;
import dev.timeslice.testkit.loops.LoopRun;
import dev.timeslice.testkit.loops.LoopStep;
import dev.timeslice.testkit.loops.LoopStep.Kind;
import java.util.List;

/** Programs of callbacks, of a few kinds at a time, beside the reference. */
class CallbackLoopTest {

    @Check("timers-phase-looks-once")
    void timersRunInTheirOrderAndThoseThatAreCancelledDoNot(CheckContext context) {
        agree(context, Kind.SET_TIMEOUT, Kind.COMPUTE, Kind.CLEAR_TIMEOUT, Kind.SET_IMMEDIATE);
    }

    @Check("microtasks-in-any-program")
    void microtasksRunAfterTheCallbackThatQueuesThem(CheckContext context) {
        agree(context, Kind.SET_TIMEOUT, Kind.COMPUTE, Kind.QUEUE_MICROTASK);
    }

    @Check("check-phase-in-any-program")
    void immediatesRunOnceInEachTurn(CheckContext context) {
        agree(context, Kind.SET_IMMEDIATE, Kind.SET_TIMEOUT, Kind.COMPUTE, Kind.QUEUE_MICROTASK);
    }

    @Check("errors-stop-nothing")
    void callbackThatThrowsEndsAloneAndIsToldOf(CheckContext context) {
        agree(context, Kind.FAIL, Kind.SET_TIMEOUT, Kind.SET_IMMEDIATE, Kind.QUEUE_MICROTASK, Kind.READ);
    }

    @Check("completions-in-any-program")
    void completionsRunInThePollPhase(CheckContext context) {
        agree(context, Kind.READ, Kind.COMPUTE, Kind.SET_TIMEOUT, Kind.SET_IMMEDIATE, Kind.QUEUE_MICROTASK);
    }

    @Check("loop-and-pool-together")
    void loopTimersAndPoolWorkTogether(CheckContext context) {
        agree(context, Kind.SUBMIT, Kind.READ, Kind.COMPUTE, Kind.SET_TIMEOUT, Kind.CLEAR_TIMEOUT, Kind.SET_IMMEDIATE);
    }

    @Check("lateness-is-measured")
    void worstLatenessCountsFromTheDeadlineToTheBegin() {
        requireLateness(0);
        requireLateness(0, in("main").setTimeout(3, "A"), in("A").compute(5));
        requireLateness(4, in("main").setTimeout(3, "A"), in("main").compute(7));
        requireLateness(
                5,
                in("main").setTimeout(1, "A"),
                in("main").setTimeout(2, "B"),
                in("A").compute(6),
                in("B").setTimeout(1, "C"),
                in("B").compute(3));
        requireLateness(
                5,
                in("main").setTimeout(1, "A"),
                in("main").setTimeout(2, "B"),
                in("main").compute(3),
                in("A").compute(4));
        requireLateness(
                2,
                in("main").setTimeout(1, "A"),
                in("main").setTimeout(3, "B"),
                in("main").setTimeout(2, "C"),
                in("main").compute(1),
                in("A").clearTimeout("C"),
                in("A").compute(4));
    }

    private static void requireLateness(long expected, LoopStep... steps) {
        LoopRun run = LoopRun.of(LoopProgram.of(steps), new GradedParts());
        long found = run.loop().worstLateness();
        if (found != expected) {
            throw CheckFailure.failed(
                    Message.of(
                                    "worstLateness() should be %d after this program, but is %d.",
                                    "이 프로그램이 끝난 뒤 worstLateness()는 %d이어야 하는데 %d입니다.")
                            .with(expected, found),
                    String.join("\n", run.text()));
        }
    }

    private static void agree(CheckContext context, Kind... kinds) {
        new LoopComparison(new GradedParts(), new RightParts(context))
                .agreeOn(Lines.of(kinds), context.random(String.valueOf(List.of(kinds))));
    }
}
