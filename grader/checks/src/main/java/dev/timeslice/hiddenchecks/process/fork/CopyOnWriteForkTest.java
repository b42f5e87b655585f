package dev.timeslice.hiddenchecks.process.fork;

import static dev.timeslice.testkit.paging.PageKind.CONSTANTS;
import static dev.timeslice.testkit.paging.PageKind.DATA;
import static dev.timeslice.testkit.paging.PageKind.SHARED;
import static dev.timeslice.testkit.paging.PageKind.SHARED_READ;
import static dev.timeslice.testkit.paging.PagingAnswer.done;
import static dev.timeslice.testkit.paging.PagingAnswer.outOfFrames;
import static dev.timeslice.testkit.paging.PagingAnswer.refused;
import static dev.timeslice.testkit.paging.PagingAnswer.writtenInPlace;
import static dev.timeslice.testkit.paging.PagingAnswer.writtenToCopy;
import static dev.timeslice.testkit.paging.PagingOperation.copyOut;
import static dev.timeslice.testkit.paging.PagingOperation.exit;
import static dev.timeslice.testkit.paging.PagingOperation.fork;
import static dev.timeslice.testkit.paging.PagingOperation.store;

import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.process.fork.CopyOnWriteFork;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.paging.PageKind;
import dev.timeslice.testkit.paging.PagingComparison;
import dev.timeslice.testkit.paging.PagingOperation;
import dev.timeslice.testkit.paging.PagingPlan;
import dev.timeslice.testkit.paging.PagingStory;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What becomes of code is asked once, in public; where it does not matter, there is none. */
class CopyOnWriteForkTest {
    private static final String CLASS = "dev.timeslice.process.fork.CopyOnWriteFork";

    @Check("cow-chains-of-forks")
    void grandchildrenAndSiblingsAreCounted(CheckContext context) {
        List<PagingOperation> steps =
                List.of(fork("A", "B"), fork("B", "C"), fork("A", "C"), fork("C", "D"), fork("B", "D"));
        compare(
                context,
                PagingPlan.of(6, DATA, DATA),
                SequenceSearch.over(steps).allUpTo(4));
    }

    @Check("cow-memory-is-apart")
    void whatOneWritesNobodyElseSees(CheckContext context) {
        List<PagingOperation> steps = List.of(
                fork("A", "B"),
                store("A", 8),
                store("B", 8),
                fork("B", "C"),
                store("C", 9),
                store("B", 13),
                fork("A", "C"),
                store("A", 13));
        compare(
                context,
                PagingPlan.of(12, DATA, DATA, DATA),
                SequenceSearch.over(steps).allUpTo(4).thenRandom(context.random("apart"), 400, 16));
    }

    @Check("cow-shared-memory-stays-shared")
    void whatOneWritesIntoSharedMemoryAllSee(CheckContext context) {
        List<PagingOperation> steps =
                List.of(fork("A", "B"), store("A", 4), store("B", 5), store("A", 8), fork("B", "C"), store("C", 4));
        compare(
                context,
                PagingPlan.of(12, SHARED, SHARED),
                SequenceSearch.over(steps).allUpTo(4));
        compare(
                context,
                PagingPlan.of(12, SHARED, SHARED_READ),
                SequenceSearch.over(steps).allUpTo(3));
    }

    @Check("cow-without-a-frame")
    void aWriteThatFindsNoFrameChangesNothing(CheckContext context) {
        List<PagingOperation> steps =
                List.of(fork("A", "B"), store("A", 4), store("B", 8), store("B", 4), store("A", 8), store("B", 12));
        for (int frames = 3; frames <= 5; frames++) {
            compare(
                    context,
                    PagingPlan.of(frames, DATA, DATA, DATA),
                    SequenceSearch.over(steps).allUpTo(4));
        }
    }

    @Check("cow-frames-never-leak")
    void everyFrameIsFreeWhenNobodyHasIt(CheckContext context) {
        List<PagingOperation> steps = List.of(
                fork("A", "B"),
                exit("B"),
                store("B", 8),
                exit("A"),
                store("A", 8),
                fork("B", "C"),
                exit("C"),
                store("C", 8));
        compare(
                context,
                PagingPlan.of(6, DATA, DATA, SHARED),
                SequenceSearch.over(steps).allUpTo(4).thenRandom(context.random("leaks"), 400, 24));
    }

    @Check("cow-copies-out-all-or-nothing")
    void theKernelWritesAllBytesOrNone(CheckContext context) {
        compare(context, PagingPlan.of(12, DATA, CONSTANTS, DATA, DATA), CopyOuts.small());
        compare(context, PagingPlan.of(12, DATA, CONSTANTS, DATA, DATA), CopyOuts.afterForks());
    }

    @Check("cow-copies-out-with-too-few-frames")
    void aCopyOutThatFindsTooFewFramesChangesNothing(CheckContext context) {
        for (int frames = 4; frames <= 6; frames++) {
            compare(context, PagingPlan.of(frames, DATA, CONSTANTS, DATA, DATA), CopyOuts.afterForks());
        }
    }

    @Check("cow-copies-out-into-shared-memory")
    void theKernelWritesIntoSharedMemoryForAll(CheckContext context) {
        List<PagingOperation> steps =
                List.of(fork("A", "B"), copyOut("B", 5, 2), copyOut("A", 6, 4), copyOut("B", 6, 4), store("B", 8));
        compare(
                context,
                PagingPlan.of(6, SHARED, SHARED),
                SequenceSearch.over(steps).allUpTo(4));
        List<PagingOperation> readOnly =
                List.of(fork("A", "B"), copyOut("B", 5, 2), copyOut("A", 8, 1), copyOut("B", 9, 1));
        compare(
                context,
                PagingPlan.of(6, SHARED, SHARED_READ),
                SequenceSearch.over(readOnly).allUpTo(3));
    }

    @Check("cow-many-pages-and-children")
    void largeProcessesWithManyChildrenAreLikeSmallOnes() {
        List<PageKind> twenty = new ArrayList<>(Collections.nCopies(20, DATA));
        twenty.set(13, CONSTANTS);
        PagingStory.on(new PagingPlan(100, twenty), CopyOnWriteFork::new)
                .expect(fork("A", "B"), done())
                .expectFree(80)
                .expect(store("B", 80), writtenToCopy())
                // Page 14 begins at address 56.
                .expect(copyOut("B", 8, 49), refused(56))
                .expectFree(79)
                .expect(copyOut("B", 8, 48), done())
                .expectFree(67)
                .expect(copyOut("A", 8, 48), done())
                .expectFree(67)
                .expect(exit("B"), done())
                .expectFree(80);
        PagingStory.on(new PagingPlan(31, twenty), CopyOnWriteFork::new)
                .expect(fork("A", "B"), done())
                .expect(copyOut("B", 8, 48), outOfFrames())
                .expectUnchanged("B")
                .expectFree(11);
        PagingStory crowd = PagingStory.on(PagingPlan.of(9, DATA), CopyOnWriteFork::new);
        for (int child = 1; child <= 200; child++) {
            crowd.expect(fork("A", "B" + child), done()).expectFree(8);
        }
        crowd.expect(store("B7", 4), writtenToCopy())
                .expect(store("A", 4), writtenToCopy())
                .expectFree(6);
        for (int child = 1; child <= 199; child++) {
            crowd.expect(exit("B" + child), done());
        }
        crowd.expectFree(7).expect(store("B200", 4), writtenInPlace()).expectFree(7);
    }

    private static void compare(CheckContext context, PagingPlan plan, SequenceSearch<PagingOperation> stories) {
        new PagingComparison(plan, CopyOnWriteFork::new, frames -> context.reference(ForkStrategy.class, CLASS, frames))
                .agreeOn(stories);
    }
}
