package dev.timeslice.publicchecks.ipc.sharedmemory;

import dev.timeslice.ipc.sharedmemory.WordRing;
import dev.timeslice.model.ipc.RingLayout;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.rings.RingSearch;
import dev.timeslice.testkit.rings.RingStory;

/** One end puts and the other takes; each is an object of its own over the same words. */
class WordRingTest {

    @Check("numbers-come-out-in-order")
    void theOldestNumberComesOutFirstHoweverOftenTheRingGoesRound() {
        RingStory story = ring(3);
        for (int round = 0; round < 4; round++) {
            long first = 10L * round + 11;
            story.put(first, true)
                    .put(first + 1, true)
                    .take(first)
                    .take(first + 1)
                    .takeNothing();
        }
    }

    @Check("full-and-empty")
    void aRingTakesAsManyNumbersAsItHasSlotsAndSaysWhenItIsFullOrEmpty() {
        ring(1).takeNothing()
                .put(11, true)
                .put(12, false)
                .take(11)
                .takeNothing()
                .put(13, true)
                .take(13);
        ring(3).put(11, true)
                .put(12, true)
                .put(13, true)
                .put(14, false)
                .take(11)
                .put(15, true)
                .put(16, false)
                .take(12)
                .take(13)
                .take(15)
                .takeNothing();
    }

    @Check("end-comes-last")
    void theEndComesAfterTheLastNumberAndStays() {
        ring(4).finished(false)
                .put(11, true)
                .put(12, true)
                .close()
                .finished(false)
                .take(11)
                .finished(false)
                .take(12)
                .finished(true)
                .takeNothing()
                .finished(true);
        ring(1).close().takeNothing().finished(true);
    }

    /** On a machine that does everything in the order of the program; a process may be interrupted before each access. */
    @Check("whenever-interrupted")
    void allComesInOrderWhereverOneProcessIsInterruptedByTheOther(CheckContext context) {
        RingSearch.of(WordRing::new).expectOrderWheneverInterrupted(context.random("interruptions"));
    }

    private static RingStory ring(int slots) {
        return RingStory.about(
                "a ring over " + RingLayout.SLOTS + " + " + slots + " words that are 0",
                SharedSegment.of(RingLayout.SLOTS + slots),
                WordRing::new);
    }
}
