package dev.timeslice.publicchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.LoopStep.in;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.loops.LoopProgram;
import dev.timeslice.testkit.loops.LoopStory;

class WorkInSlicesTest {

    @Check("slices-leave-room")
    void timerRunsBetweenTwoSlices() {
        // Two items in a slice, a tick each.
        LoopStory.expect(
                LoopProgram.of(in("main").setTimeout(1, "A"), in("main").startSlices(5, "B")),
                new OwnParts(),
                "0 main",
                "0 item0",
                "1 item1",
                "2 A (timer)",
                "2 item2",
                "3 item3",
                "4 item4",
                "5 B (done)",
                "5 end");
    }
}
