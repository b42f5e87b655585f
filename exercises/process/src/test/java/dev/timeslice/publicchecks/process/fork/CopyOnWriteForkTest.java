package dev.timeslice.publicchecks.process.fork;

import static dev.timeslice.testkit.paging.PageKind.CODE;
import static dev.timeslice.testkit.paging.PageKind.CONSTANTS;
import static dev.timeslice.testkit.paging.PageKind.DATA;
import static dev.timeslice.testkit.paging.PagingAnswer.done;
import static dev.timeslice.testkit.paging.PagingAnswer.refused;
import static dev.timeslice.testkit.paging.PagingAnswer.written;
import static dev.timeslice.testkit.paging.PagingAnswer.writtenInPlace;
import static dev.timeslice.testkit.paging.PagingAnswer.writtenToCopy;
import static dev.timeslice.testkit.paging.PagingOperation.copyOut;
import static dev.timeslice.testkit.paging.PagingOperation.exit;
import static dev.timeslice.testkit.paging.PagingOperation.fork;
import static dev.timeslice.testkit.paging.PagingOperation.store;

import dev.timeslice.process.fork.CopyOnWriteFork;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.paging.PageKind;
import dev.timeslice.testkit.paging.PagingPlan;
import dev.timeslice.testkit.paging.PagingStory;

class CopyOnWriteForkTest {

    @Check("cow-fork-copies-nothing")
    void parentAndChildHaveTheSameFramesAndNeitherMayWriteThem() {
        story(4, DATA, DATA, DATA).expect(fork("A", "B"), done()).expectFree(1);
    }

    @Check("cow-first-write-copies")
    void whoeverWritesFirstGetsACopyOfThatPageAlone() {
        story(8, DATA, DATA)
                .expect(fork("A", "B"), done())
                .expect(store("B", 5), writtenToCopy())
                .expectFree(5)
                .expect(store("B", 6), written());
        story(8, DATA, DATA)
                .expect(fork("A", "B"), done())
                .expect(store("A", 8), writtenToCopy())
                .expectFree(5);
    }

    @Check("cow-last-owner-writes-in-place")
    void whoIsAloneWithAFrameNeedsNoCopy() {
        story(8, DATA)
                .expect(fork("A", "B"), done())
                .expect(store("B", 4), writtenToCopy())
                .expect(store("A", 4), writtenInPlace())
                .expect(store("A", 5), written())
                .expectFree(6);
    }

    @Check("cow-refuses-other-write-faults")
    void codeAndConstantsAreNotCopiedForAWriter() {
        story(8, CODE, CONSTANTS, DATA)
                .expect(fork("A", "B"), done())
                .expect(store("B", 5), refused(5))
                .expect(store("A", 8), refused(8))
                .expectFree(5);
    }

    @Check("cow-gives-back")
    void aFrameIsFreeWhenTheLastProcessThatHasItEnds() {
        story(8, CODE, DATA)
                .expect(fork("A", "B"), done())
                .expect(exit("A"), done())
                .expectFree(6)
                .expect(exit("B"), done())
                .expectFree(8);
    }

    @Check("cow-copies-before-copying-out")
    void theKernelWritesIntoTheCopyOfOneProcess() {
        story(8, CONSTANTS, DATA, DATA)
                .expect(fork("A", "B"), done())
                .expect(copyOut("B", 9, 2), done())
                .expectFree(4)
                .expect(copyOut("A", 10, 4), done())
                .expectFree(3)
                .expect(copyOut("A", 4, 1), refused(4));
    }

    private static PagingStory story(int frames, PageKind... pages) {
        return PagingStory.on(PagingPlan.of(frames, pages), CopyOnWriteFork::new);
    }
}
