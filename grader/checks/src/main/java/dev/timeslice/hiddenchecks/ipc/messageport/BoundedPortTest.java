package dev.timeslice.hiddenchecks.ipc.messageport;

import static dev.timeslice.testkit.ports.PortStep.answer;
import static dev.timeslice.testkit.ports.PortStep.call;
import static dev.timeslice.testkit.ports.PortStep.close;
import static dev.timeslice.testkit.ports.PortStep.forget;
import static dev.timeslice.testkit.ports.PortStep.receive;
import static dev.timeslice.testkit.ports.PortStep.reply;
import static dev.timeslice.testkit.ports.PortStep.room;
import static dev.timeslice.testkit.ports.PortStep.send;

import dev.timeslice.ipc.messageport.BoundedPort;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.ports.PortBench;
import dev.timeslice.testkit.ports.PortStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Process 9 is the server. */
class BoundedPortTest {
    private static final String CLASS = "dev.timeslice.ipc.messageport.BoundedPort";

    private static final int MANY = 300;
    private static final int PROCESSES = 10;
    /** Added to the numbers of processes. */
    private static final int HIGH = 1000;

    @Check("port-any-queue")
    void anySendsAndReceivesAreAnsweredRightly(CheckContext context) {
        compare(context, "queue", List.of(send(1), receive(9), room(), send(2)), PortBench::of);
        List<PortStep> story = new ArrayList<>();
        upTo(MANY).forEach(number -> story.add(send(HIGH + number)));
        story.add(room());
        story.add(send(1));
        upTo(MANY).forEach(number -> story.add(receive(HIGH)));
        story.add(receive(HIGH));
        compareStory(context, MANY, story);
    }

    @Check("ownership-lasts")
    void whoAsksFirstOwnsThePortEvenIfThereIsNothingToReceive(CheckContext context) {
        compare(context, "owners", List.of(send(1), receive(9), receive(8), room()), PortBench::of);
    }

    @Check("two-threads-two-replies")
    void callsOfOneProcessAreKeptApart(CheckContext context) {
        compare(
                context,
                "threads",
                List.of(call(1), receive(9), reply(1), answer(1), reply(2), answer(2), reply(3), answer(3)),
                PortBench::of);
    }

    @Check("any-conversation")
    void anyConversationIsAnsweredRightly(CheckContext context) {
        compare(
                context,
                "conversations",
                List.of(
                        call(1),
                        receive(9),
                        reply(1),
                        answer(1),
                        call(2),
                        reply(2),
                        answer(2),
                        send(1),
                        reply(3),
                        answer(3),
                        room()),
                PortBench::of);
        List<PortStep> story = manyCalls();
        upTo(MANY).forEach(number -> story.add(reply(shuffled(number, 7))));
        upTo(MANY).forEach(number -> story.add(answer(shuffled(number, 11))));
        compareStory(context, 1, story);
    }

    @Check("answers-survive")
    void answersThatWereGivenBeforeTheServerEndedAreStillThere() {
        BenchStory.on(() -> PortBench.of(4, BoundedPort::new))
                .expect(call(1), PortBench.queued(1, 1))
                .expect(call(2), PortBench.queued(2, 2))
                .expect(receive(9), PortBench.received(1, 1, 1))
                .expect(receive(9), PortBench.received(2, 2, 2))
                .expect(reply(2), PortBench.delivered(3))
                .then(close())
                .then(close())
                .expect(answer(1), PortBench.serverGone())
                .expect(answer(2), PortBench.answered(3))
                .expect(room(), PortBench.roomFor(0));
    }

    @Check("any-ending")
    void whoeverEndsEverybodyElseIsAnsweredRightly(CheckContext context) {
        compare(
                context,
                "endings",
                List.of(
                        call(1),
                        receive(9),
                        forget(1),
                        reply(1),
                        answer(1),
                        call(2),
                        reply(2),
                        answer(2),
                        send(1),
                        room(),
                        reply(3),
                        answer(3)),
                PortBench::of);
        compare(
                context,
                "closings",
                List.of(
                        call(1),
                        receive(9),
                        close(),
                        reply(1),
                        answer(1),
                        call(2),
                        answer(2),
                        send(1),
                        forget(1),
                        room()),
                PortBench::of);
        List<PortStep> story = new ArrayList<>();
        upTo(PROCESSES).forEach(number -> story.add(call(HIGH + number)));
        story.add(forget(HIGH + 3));
        story.add(room());
        upTo(PROCESSES).forEach(number -> story.add(receive(9)));
        compareStory(context, PROCESSES, story);
        story.clear();
        story.addAll(manyCalls());
        story.add(forget(HIGH + 3));
        upTo(MANY / 2).forEach(number -> story.add(reply(shuffled(number, 7))));
        story.add(forget(HIGH + 4));
        story.add(close());
        upTo(MANY).forEach(number -> story.add(answer(number)));
        compareStory(context, 1, story);
    }

    /** All of them are received, and none is answered. */
    private static List<PortStep> manyCalls() {
        List<PortStep> story = new ArrayList<>();
        upTo(MANY).forEach(number -> {
            story.add(call(HIGH + number % PROCESSES));
            story.add(receive(9));
        });
        return story;
    }

    private static IntStream upTo(int count) {
        return IntStream.rangeClosed(1, count);
    }

    /** Each number from 1 to MANY once, in another order; {@code factor} and MANY have no common divisor. */
    private static int shuffled(int number, int factor) {
        return 1 + number * factor % MANY;
    }

    @Check("wrong-use-is-refused")
    void answersThatDoNotExistAndAClosedPortAreRefused(CheckContext context) {
        compare(
                context,
                "mistakes",
                List.of(call(1), receive(9), reply(1), answer(1), close(), answer(2), forget(1), call(2)),
                PortBench::forMistakes);
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            refusesCapacity(capacity);
        }
    }

    /** Makes a bench of that capacity with a port of that maker. */
    @FunctionalInterface
    private interface BenchMaker {
        PortBench make(int capacity, IntFunction<? extends MessagePort> maker);
    }

    private static void compare(CheckContext context, String purpose, List<PortStep> steps, BenchMaker benches) {
        for (int capacity = 1; capacity <= 3; capacity++) {
            int most = capacity;
            BenchComparison.of(
                            () -> benches.make(most, BoundedPort::new),
                            () -> benches.make(most, size -> context.reference(MessagePort.class, CLASS, size)))
                    .agreeOn(steps, context.random(purpose + " " + capacity));
        }
    }

    /** What shows with many entries or high numbers only; two boxes of a number beyond 127 are two objects. */
    private static void compareStory(CheckContext context, int capacity, List<PortStep> story) {
        BenchComparison.of(
                        () -> PortBench.of(capacity, BoundedPort::new),
                        () -> PortBench.of(capacity, size -> context.reference(MessagePort.class, CLASS, size)))
                .agreeOnStory(story);
    }

    private static void refusesCapacity(int capacity) {
        try {
            BoundedPort port = new BoundedPort(capacity);
            port.close();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "new BoundedPort(%d) has to throw an IllegalArgumentException, but a port was made.",
                        "new BoundedPort(%d)은(는) IllegalArgumentException을 던져야 하는데 포트가 만들어졌습니다.")
                .with(capacity));
    }
}
