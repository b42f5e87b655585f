package dev.timeslice.publicchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.PoolDesk.nextCompletion;
import static dev.timeslice.testkit.loops.PoolDesk.pass;
import static dev.timeslice.testkit.loops.PoolDesk.submit;
import static dev.timeslice.testkit.loops.PoolDesk.takeCompleted;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.loops.PartStory;
import dev.timeslice.testkit.loops.PoolDesk;
import dev.timeslice.thread.eventloop.QueueingPool;

class QueueingPoolTest {

    @Check("workers-at-the-same-time")
    void asManyJobsAreDoneAtOnceAsThereAreWorkers() {
        PartStory.on(new PoolDesk(new QueueingPool(2)))
                .expect(nextCompletion(), "none")
                .expect(submit(4), "1")
                .expect(submit(2), "2")
                .expect(submit(3), "3")
                .expect(nextCompletion(), "2")
                .expect(takeCompleted(), "[]")
                .then(pass(2))
                .expect(takeCompleted(), "[2]")
                .expect(nextCompletion(), "4")
                .then(pass(8))
                .expect(takeCompleted(), "[1, 3]")
                .expect(takeCompleted(), "[]");
    }
}
