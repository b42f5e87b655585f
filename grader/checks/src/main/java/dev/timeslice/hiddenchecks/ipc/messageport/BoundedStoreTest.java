package dev.timeslice.hiddenchecks.ipc.messageport;

import static dev.timeslice.testkit.ports.StoreStep.free;
import static dev.timeslice.testkit.ports.StoreStep.put;
import static dev.timeslice.testkit.ports.StoreStep.take;

import dev.timeslice.ipc.messageport.BoundedStore;
import dev.timeslice.model.ipc.MessageStore;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.benches.BenchAnswer;
import dev.timeslice.testkit.benches.BenchComparison;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.ports.StoreBench;
import dev.timeslice.testkit.ports.StoreStep;
import java.util.ArrayList;
import java.util.List;

class BoundedStoreTest {
    private static final String CLASS = "dev.timeslice.ipc.messageport.BoundedStore";
    private static final int MANY = 300;

    /** For searches: every length that matters in a store of a few bytes, and every buffer. */
    private static final List<StoreStep> SHORT =
            List.of(put(1), take(9), free(), put(0), put(3), take(1), take(0), put(6), put(9));

    @Check("store-any-story")
    void anyPutsAndTakesAreAnsweredRightly(CheckContext context) {
        for (int capacity : new int[] {4, 5, 8, 11, 17}) {
            compare(context, capacity, SHORT);
        }
        List<StoreStep> story = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            story.add(put(number % 13));
            if (number % 3 == 0) {
                story.add(take(13));
            }
        }
        story.add(free());
        for (int number = 0; number < MANY; number++) {
            story.add(take(13));
        }
        comparison(context, 1_000).agreeOnStory(story);
        comparison(context, 10_000).agreeOnStory(story);
    }

    /** A byte holds -128 to 127, and a length in two of them has a high and a low one. */
    @Check("long-messages")
    void longMessagesComeOutAsLongAsTheyWere(CheckContext context) {
        List<StoreStep> steps = List.of(
                put(127), take(70_000), put(128), put(255), put(256), put(300), put(1), take(200), free(), put(65_536));
        for (int capacity : new int[] {132, 260, 700, 70_000}) {
            compare(context, capacity, steps);
        }
    }

    private static void compare(CheckContext context, int capacity, List<StoreStep> steps) {
        comparison(context, capacity).agreeOn(steps, context.random("store " + capacity));
    }

    private static BenchComparison<StoreStep> comparison(CheckContext context, int capacity) {
        return BenchComparison.of(
                () -> StoreBench.of(capacity, BoundedStore::new),
                () -> StoreBench.of(capacity, size -> reference(context, size)));
    }

    @Check("messages-are-copied")
    void senderAndReceiverMayUseTheirArraysForSomethingElse(CheckContext context) {
        for (int capacity : new int[] {11, 32}) {
            BenchComparison.of(
                            () -> StoreBench.withBusyArrays(capacity, BoundedStore::new),
                            () -> StoreBench.withBusyArrays(capacity, size -> reference(context, size)))
                    .agreeOn(
                            List.of(put(1), take(9), put(2), put(3), take(2)),
                            context.random("busy arrays " + capacity));
        }
    }

    private static MessageStore reference(CheckContext context, int capacity) {
        return context.reference(MessageStore.class, CLASS, capacity);
    }

    @Check("impossible-sizes")
    void impossibleSizesAreRefused() {
        for (int capacity : new int[] {MessageStore.HEADER - 1, 0, -1, Integer.MIN_VALUE}) {
            refusesCapacity(capacity);
        }
        BenchStory.on(() -> StoreBench.of(8, BoundedStore::new))
                .expect(take(-1), BenchAnswer.thrown("IllegalArgumentException"))
                .expect(put(2), StoreBench.stored())
                .expect(take(-1), BenchAnswer.thrown("IllegalArgumentException"))
                .expect(take(Integer.MIN_VALUE), BenchAnswer.thrown("IllegalArgumentException"))
                .expect(take(2), StoreBench.message(1, 2));
    }

    private static void refusesCapacity(int capacity) {
        try {
            BoundedStore store = new BoundedStore(capacity);
            store.free();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "new BoundedStore(%d) has to throw an IllegalArgumentException, but a store was made.",
                        "new BoundedStore(%d)은(는) IllegalArgumentException을 던져야 하는데 저장소가 만들어졌습니다.")
                .with(capacity));
    }
}
