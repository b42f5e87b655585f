package dev.timeslice.publicchecks.ipc.messageport;

import static dev.timeslice.testkit.benches.BenchAnswer.done;
import static dev.timeslice.testkit.ports.WaitersBench.wakes;
import static dev.timeslice.testkit.ports.WaitersStep.answered;
import static dev.timeslice.testkit.ports.WaitersStep.messageQueued;
import static dev.timeslice.testkit.ports.WaitersStep.roomFreed;
import static dev.timeslice.testkit.ports.WaitersStep.sleepForAnswer;
import static dev.timeslice.testkit.ports.WaitersStep.sleepForMessage;
import static dev.timeslice.testkit.ports.WaitersStep.sleepForRoom;

import dev.timeslice.ipc.messageport.FairWaiters;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.ports.WaitersBench;
import dev.timeslice.testkit.ports.WaitersStep;

class FairWaitersTest {

    @Check("one-place-one-sender")
    void asManyAreWokenAsCanGoOnTheLongestAsleepFirst() {
        story().expect(sleepForRoom(3), done())
                .expect(sleepForRoom(1), done())
                .expect(sleepForRoom(2), done())
                .expect(sleepForMessage(4), done())
                .expect(sleepForMessage(5), done())
                .expect(roomFreed(1), wakes(3))
                .expect(messageQueued(), wakes(4))
                .expect(roomFreed(5), wakes(1, 2))
                .expect(roomFreed(1), wakes())
                .expect(messageQueued(), wakes(5));
    }

    @Check("right-caller")
    void answerWakesWhoSleepsForItAndNobodyElse() {
        story().expect(sleepForAnswer(1, 1), done())
                .expect(sleepForAnswer(2, 2), done())
                .expect(sleepForRoom(3), done())
                .expect(answered(3), wakes())
                .expect(answered(2), wakes(2))
                .expect(answered(2), wakes())
                .expect(answered(1), wakes(1));
    }

    private static BenchStory<WaitersStep> story() {
        return BenchStory.on(() -> new WaitersBench(FairWaiters::new));
    }
}
