package dev.timeslice.hiddenchecks.process.fork;

import static dev.timeslice.testkit.paging.PageKind.CODE;
import static dev.timeslice.testkit.paging.PageKind.CONSTANTS;
import static dev.timeslice.testkit.paging.PageKind.DATA;
import static dev.timeslice.testkit.paging.PageKind.SHARED;
import static dev.timeslice.testkit.paging.PageKind.SHARED_READ;
import static dev.timeslice.testkit.paging.PagingAnswer.done;
import static dev.timeslice.testkit.paging.PagingAnswer.outOfFrames;
import static dev.timeslice.testkit.paging.PagingOperation.copyOut;
import static dev.timeslice.testkit.paging.PagingOperation.exit;
import static dev.timeslice.testkit.paging.PagingOperation.fork;
import static dev.timeslice.testkit.paging.PagingOperation.store;

import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.process.fork.EagerFork;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.paging.PagingComparison;
import dev.timeslice.testkit.paging.PagingOperation;
import dev.timeslice.testkit.paging.PagingPlan;
import dev.timeslice.testkit.paging.PagingStory;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;

/** What becomes of code is asked once, in public; where it does not matter, there is none. */
class EagerForkTest {
    private static final String CLASS = "dev.timeslice.process.fork.EagerFork";

    @Check("eager-memory-is-apart")
    void whatOneWritesNobodyElseSees(CheckContext context) {
        List<PagingOperation> steps = List.of(
                fork("A", "B"),
                store("A", 8),
                store("B", 8),
                store("A", 13),
                store("B", 13),
                fork("B", "C"),
                fork("A", "C"),
                store("C", 9));
        compare(
                context,
                PagingPlan.of(12, DATA, DATA, DATA),
                SequenceSearch.over(steps).allUpTo(4).thenRandom(context.random("apart"), 300, 12));
    }

    @Check("eager-shared-memory-stays-shared")
    void whatOneWritesIntoSharedMemoryAllSee(CheckContext context) {
        List<PagingOperation> steps = List.of(
                fork("A", "B"),
                store("A", 4),
                store("B", 5),
                store("A", 8),
                copyOut("B", 6, 4),
                fork("B", "C"),
                store("C", 4));
        compare(
                context,
                PagingPlan.of(12, SHARED, SHARED),
                SequenceSearch.over(steps).allUpTo(4));
        List<PagingOperation> readOnly = List.of(fork("A", "B"), store("A", 4), copyOut("B", 8, 1), fork("B", "C"));
        compare(
                context,
                PagingPlan.of(12, SHARED, SHARED_READ),
                SequenceSearch.over(readOnly).allUpTo(3));
    }

    @Check("eager-fork-is-all-or-nothing")
    void aForkWithTooFewFramesChangesNothing(CheckContext context) {
        List<PagingOperation> steps = List.of(fork("A", "B"), fork("A", "C"), fork("B", "C"), store("A", 8));
        for (int frames = 3; frames <= 7; frames++) {
            compare(
                    context,
                    PagingPlan.of(frames, DATA, DATA, DATA),
                    SequenceSearch.over(steps).allUpTo(4));
        }
    }

    @Check("eager-copies-out-all-or-nothing")
    void theKernelWritesAllBytesOrNone(CheckContext context) {
        compare(context, PagingPlan.of(12, DATA, CONSTANTS, DATA, DATA), CopyOuts.small());
        compare(context, PagingPlan.of(12, DATA, CONSTANTS, DATA, DATA), CopyOuts.afterForks());
    }

    @Check("eager-frames-never-leak")
    void everyFrameIsFreeWhenNobodyHasIt(CheckContext context) {
        List<PagingOperation> steps =
                List.of(fork("A", "B"), exit("B"), exit("A"), fork("B", "C"), fork("A", "C"), exit("C"), store("B", 8));
        compare(
                context,
                PagingPlan.of(8, DATA, DATA, SHARED),
                SequenceSearch.over(steps).allUpTo(4).thenRandom(context.random("leaks"), 300, 20));
    }

    @Check("eager-parent-stays")
    void aForkLeavesTheTableOfTheParentAsItIs() {
        PagingStory.on(PagingPlan.of(8, CODE, DATA, CONSTANTS, SHARED, DATA), EagerFork::new)
                .expect(fork("A", "B"), done())
                .expectUnchanged("A")
                .expect(fork("B", "C"), outOfFrames())
                .expectUnchanged("A")
                .expectUnchanged("B");
    }

    private static void compare(CheckContext context, PagingPlan plan, SequenceSearch<PagingOperation> stories) {
        new PagingComparison(plan, EagerFork::new, frames -> context.reference(ForkStrategy.class, CLASS, frames))
                .agreeOn(stories);
    }
}
