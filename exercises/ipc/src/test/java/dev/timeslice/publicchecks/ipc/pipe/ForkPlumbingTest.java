package dev.timeslice.publicchecks.ipc.pipe;

import static dev.timeslice.model.ipc.PipeEnd.READING;
import static dev.timeslice.model.ipc.PipeEnd.WRITING;
import static dev.timeslice.testkit.ipc.EndsCall.connect;
import static dev.timeslice.testkit.ipc.EndsCall.held;
import static dev.timeslice.testkit.ipc.PipeAnswer.done;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.ipc.pipe.CountedEnds;
import dev.timeslice.ipc.pipe.ForkPlumbing;
import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.ipc.CallStory;
import java.util.List;

class ForkPlumbingTest {

    @Check("unused-ends-are-closed")
    void nobodyKeepsAnEndThatItDoesNotUse() {
        CallStory.<OpenEnds>about(
                        new CountedEnds(new BoundedPipe(4), 1), "ends = new CountedEnds(new BoundedPipe(4), 1)")
                .expect(connect(new ForkPlumbing(), 1, List.of(2), List.of(3)), done())
                .expect(held(2, WRITING), 1)
                .expect(held(2, READING), 0)
                .expect(held(3, READING), 1)
                .expect(held(3, WRITING), 0)
                .expect(held(1, WRITING), 0)
                .expect(held(1, READING), 0);
    }
}
