package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;

import dev.timeslice.ipc.sharedmemory.WordRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.rings.RingSearch;
import dev.timeslice.testkit.rings.RingStory;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class WordRingTest {
    private static final int EVERY_STORY = 6;

    @Check("any-calls")
    void anyCallsAreAnsweredAsByAQueueWithBounds(CheckContext context) {
        for (int slots : new int[] {1, 2, 3, 7}) {
            SequenceSearch<RingCall> calls = SequenceSearch.over(List.of(RingCall.values()))
                    .allUpTo(EVERY_STORY)
                    .thenRandom(context.random("calls of " + slots), 60, 80, random -> RingCall.seldomClose(random));
            Optional<Finding<RingCall, CheckFailure>> found =
                    calls.firstFailing(story -> RingCall.told(story, slots, WordRing::new));
            if (found.isPresent()) {
                throw found.get().failure();
            }
        }
    }

    /** All of the memory is compared after each call: who needs another word cannot talk to anybody else's ring. */
    @Check("words-are-as-agreed")
    void eachSideStoresItsOwnWordsAndNoOthers() {
        SharedSegment segment = SharedSegment.of(SLOTS + 3);
        WordRing producer = new WordRing(segment);
        WordRing consumer = new WordRing(segment);
        Words words = new Words(segment);
        words.expect("new WordRing(segment), twice");
        producer.put(11);
        words.store(SLOTS, 11).store(TAIL, 1).expect("put(11)");
        producer.put(12);
        words.store(SLOTS + 1, 12).store(TAIL, 2).expect("put(12)");
        consumer.take();
        words.store(HEAD, 1).expect("take()");
        producer.put(13);
        words.store(SLOTS + 2, 13).store(TAIL, 3).expect("put(13)");
        producer.put(14);
        words.store(SLOTS, 14).store(TAIL, 4).expect("put(14)");
        producer.put(15);
        words.expect("put(15) into the full ring");
        producer.close();
        words.store(CLOSED, 1).expect("close()");
        for (int count = 2; count <= 4; count++) {
            consumer.take();
            words.store(HEAD, count).expect("take()");
        }
        consumer.take();
        words.expect("take() from the empty ring");
        if (!consumer.isFinished()) {
            throw CheckFailure.failed(Message.of(
                    "isFinished() must be true: the ring is closed and empty.",
                    "링이 닫히고 비었으므로 isFinished()는 true여야 합니다."));
        }
        words.expect("isFinished()");
    }

    @Check("goes-on-where-it-stands")
    void anEndThatIsMadeLaterGoesOnWhereTheWordsSay() {
        SharedSegment segment = SharedSegment.of(SLOTS + 2);
        WordRing first = new WordRing(segment);
        WordRing taker = new WordRing(segment);
        first.put(11);
        taker.take();
        first.put(12);
        first.put(13);
        RingStory.about(
                        "a ring over 16 + 2 words in which 11, 12 and 13 were put and 11 was taken; both ends are made anew",
                        segment,
                        WordRing::new)
                .put(14, false)
                .take(12)
                .put(14, true)
                .take(13)
                .take(14)
                .takeNothing();
    }

    @Check("counts-are-long")
    void countsGoOnBeyondWhatAnIntHolds() {
        for (long count : new long[] {Integer.MAX_VALUE - 2L, 0xFFFF_FFFFL - 2, 0x1_0000_0000_0000L}) {
            SharedSegment segment = SharedSegment.of(SLOTS + 3);
            segment.store(TAIL, count);
            segment.store(HEAD, count);
            RingStory story = RingStory.about(
                    "a ring over 16 + 3 words through which " + count + " numbers have gone", segment, WordRing::new);
            for (long i = 0; i < 6; i += 2) {
                story.put(11 + i, true).put(12 + i, true).take(11 + i).take(12 + i);
            }
            story.takeNothing();
            Words words = new Words(segment).store(TAIL, count + 6).store(HEAD, count + 6);
            for (int i = 3; i < 6; i++) {
                words.store(SLOTS + (int) ((count + i) % 3), 11 + i);
            }
            words.expect(count + " puts and takes, and 6 more");
        }
    }

    @Check("closed-is-closed")
    void nothingIsPutIntoAClosedRingAndClosingTwiceIsHarmless() {
        RingStory.about("a ring over 16 + 2 words that are 0", SharedSegment.of(SLOTS + 2), WordRing::new)
                .put(11, true)
                .close()
                .close()
                .putRefused(12)
                .take(11)
                .takeNothing()
                .finished(true);
        SharedSegment closed = SharedSegment.of(SLOTS + 2);
        closed.store(CLOSED, 1);
        RingStory.about("a ring over 16 + 2 words that was closed; both ends are made anew", closed, WordRing::new)
                .putRefused(11)
                .takeNothing()
                .finished(true);
    }

    @Check("lying-counts-are-refused")
    void countsThatCannotBeAreNoticed() {
        long[][] liars = {{5, 0}, {3, 4}, {0, 1}, {Long.MAX_VALUE, 0}, {Long.MIN_VALUE, 5}, {1L << 32, 0}};
        for (long[] counts : liars) {
            SharedSegment segment = SharedSegment.of(SLOTS + 4);
            segment.store(TAIL, counts[0]);
            segment.store(HEAD, counts[1]);
            RingStory.about(
                            "a ring over 16 + 4 words whose tail is " + counts[0] + " and whose head is " + counts[1],
                            segment,
                            WordRing::new)
                    .putRefused(11)
                    .takeRefused();
            if (segment.load(TAIL) != counts[0] || segment.load(HEAD) != counts[1]) {
                throw CheckFailure.failed(Message.of(
                                "Counts that cannot be (tail %d, head %d) were changed.",
                                "있을 수 없는 개수(tail %d, head %d)를 바꾸었습니다.")
                        .with(counts[0], counts[1]));
            }
        }
        for (int size : new int[] {1, SLOTS}) {
            SharedSegment small = SharedSegment.of(size);
            try {
                OptionalLong found = new WordRing(small).take();
                throw CheckFailure.failed(Message.of(
                                "A segment of %d words has no slot: new WordRing must throw an IllegalArgumentException, but take() is %s.",
                                "워드가 %d개인 세그먼트에는 슬롯이 없으므로 new WordRing은 IllegalArgumentException을 던져야 하는데, take()의 답이 %s입니다.")
                        .with(size, found));
            } catch (IllegalArgumentException expected) {
                // As it should be.
            }
        }
    }

    @Check("order-in-weak-memory")
    void allComesInOrderWhenMemoryKeepsOnlyThePromisesOfReleaseAndAcquire(CheckContext context) {
        RingSearch.of(WordRing::new).expectOrderInWeakMemory(context.random("memory"));
    }

    @Check("slots-change-hands-in-order")
    void releaseAndAcquireOrderWhatBothSidesDoToASlot(CheckContext context) {
        RingSearch.of(WordRing::new).expectNoRace(context.random("races"));
    }
}
