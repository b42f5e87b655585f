package dev.timeslice.publicchecks.thread.eventloop;

import static dev.timeslice.testkit.loops.TimerDesk.add;
import static dev.timeslice.testkit.loops.TimerDesk.nextDeadline;
import static dev.timeslice.testkit.loops.TimerDesk.pass;
import static dev.timeslice.testkit.loops.TimerDesk.takeDue;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.loops.PartStory;
import dev.timeslice.testkit.loops.TimerDesk;
import dev.timeslice.thread.eventloop.TimerQueue;

class TimerQueueTest {

    @Check("earliest-deadline-first")
    void timersComeOutInTheOrderOfTheirDeadlines() {
        PartStory.on(new TimerDesk(new TimerQueue()))
                .expect(nextDeadline(), "none")
                .expect(takeDue(), "none")
                .expect(add(5), "1")
                .expect(add(3), "2")
                .expect(add(0), "3")
                .expect(nextDeadline(), "1")
                .expect(takeDue(), "none")
                .then(pass(3))
                .expect(takeDue(), "timer 3, deadline 1, c3")
                .expect(takeDue(), "timer 2, deadline 3, c2")
                .expect(takeDue(), "none")
                .expect(nextDeadline(), "5")
                .then(pass(7))
                .expect(takeDue(), "timer 1, deadline 5, c1")
                .expect(nextDeadline(), "none");
    }
}
