package dev.timeslice.publicchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.LoopStep.in;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.loops.LoopProgram;
import dev.timeslice.testkit.loops.LoopStory;

/** Small programs, and what has to run at which tick. */
class CallbackLoopTest {

    @Check("timers-on-the-loop")
    void timersRunWhenTheirTimeHasComeAndThenTheLoopEnds() {
        LoopStory.expect(
                LoopProgram.of(
                        in("main").setTimeout(5, "A"),
                        in("main").setTimeout(3, "B"),
                        in("main").compute(1),
                        in("B").setTimeout(4, "C")),
                new OwnParts(),
                "0 main",
                "3 B (timer)",
                "5 A (timer)",
                "7 C (timer)",
                "7 end");
    }

    @Check("microtasks-come-first")
    void microtasksRunBeforeAnyOtherCallback() {
        LoopStory.expect(
                LoopProgram.of(
                        in("main").setTimeout(1, "A"),
                        in("main").setTimeout(1, "B"),
                        in("main").queueMicrotask("C"),
                        in("main").compute(2),
                        in("A").queueMicrotask("D"),
                        in("C").queueMicrotask("E")),
                new OwnParts(),
                "0 main",
                "2 C (microtask)",
                "2 E (microtask)",
                "2 A (timer)",
                "2 D (microtask)",
                "2 B (timer)",
                "2 end");
    }

    @Check("completion-comes-back")
    void threadSleepsUntilARequestHasCompleted() {
        LoopStory.expect(
                LoopProgram.of(
                        in("main").read(6, "A"),
                        in("main").read(2, "B"),
                        in("main").setTimeout(4, "C"),
                        in("B").compute(1)),
                new OwnParts(),
                "0 main",
                "2 B (read)",
                "4 C (timer)",
                "6 A (read)",
                "6 end");
    }
}
