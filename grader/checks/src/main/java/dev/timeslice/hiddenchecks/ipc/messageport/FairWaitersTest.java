package dev.timeslice.hiddenchecks.ipc.messageport;

import static dev.timeslice.testkit.ports.WaitersStep.answered;
import static dev.timeslice.testkit.ports.WaitersStep.closed;
import static dev.timeslice.testkit.ports.WaitersStep.ended;
import static dev.timeslice.testkit.ports.WaitersStep.messageQueued;
import static dev.timeslice.testkit.ports.WaitersStep.roomFreed;
import static dev.timeslice.testkit.ports.WaitersStep.sleepForAnswer;
import static dev.timeslice.testkit.ports.WaitersStep.sleepForMessage;
import static dev.timeslice.testkit.ports.WaitersStep.sleepForRoom;

import dev.timeslice.ipc.messageport.FairWaiters;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.ports.WaitersBench;
import dev.timeslice.testkit.ports.WaitersStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class FairWaitersTest {
    private static final String CLASS = "dev.timeslice.ipc.messageport.FairWaiters";

    private static final int MANY = 300;
    /** Added to the numbers of tasks and calls: two boxes of a number beyond 127 are two objects. */
    private static final int HIGH = 1000;

    @Check("any-sleepers")
    void thoseAreWokenWhoCanGoOn(CheckContext context) {
        compare(
                context,
                "sleepers",
                List.of(
                        sleepForRoom(1),
                        roomFreed(1),
                        sleepForRoom(2),
                        sleepForRoom(3),
                        roomFreed(2),
                        sleepForMessage(4),
                        messageQueued(),
                        sleepForMessage(2),
                        sleepForAnswer(3, 1),
                        answered(1),
                        sleepForAnswer(1, 2),
                        answered(2),
                        ended(1),
                        ended(3)));
        List<WaitersStep> story = manySleepers();
        IntStream.range(0, MANY).forEach(number -> {
            story.add(answered(HIGH + (number * 7L + 1) % MANY));
            if (number % 5 == 0) {
                story.add(messageQueued());
                story.add(roomFreed(2));
                story.add(ended(HIGH + number));
            }
        });
        story.add(roomFreed(MANY));
        comparison(context).agreeOnStory(story);
    }

    @Check("closing-wakes-all")
    void closingWakesEverybodyInTheOrderInWhichTheyFellAsleep(CheckContext context) {
        compare(
                context,
                "closing",
                List.of(
                        sleepForRoom(1),
                        closed(),
                        sleepForMessage(2),
                        sleepForAnswer(3, 1),
                        sleepForAnswer(1, 2),
                        sleepForRoom(4),
                        roomFreed(1),
                        ended(2)));
        List<WaitersStep> story = manySleepers();
        story.add(closed());
        comparison(context).agreeOnStory(story);
    }

    /** As many for room as for a message and for answers, each answer of a call of its own. */
    private static List<WaitersStep> manySleepers() {
        List<WaitersStep> story = new ArrayList<>();
        IntStream.range(0, MANY).forEach(number -> {
            int task = HIGH + number;
            story.add(
                    number % 3 == 0
                            ? sleepForRoom(task)
                            : number % 3 == 1 ? sleepForMessage(task) : sleepForAnswer(task, HIGH + number));
        });
        return story;
    }

    private static void compare(CheckContext context, String purpose, List<WaitersStep> steps) {
        comparison(context).agreeOn(steps, context.random(purpose));
    }

    private static BenchComparison<WaitersStep> comparison(CheckContext context) {
        return BenchComparison.of(
                () -> new WaitersBench(FairWaiters::new),
                () -> new WaitersBench(() -> context.reference(PortWaiters.class, CLASS)));
    }
}
