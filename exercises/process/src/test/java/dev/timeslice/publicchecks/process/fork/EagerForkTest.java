package dev.timeslice.publicchecks.process.fork;

import static dev.timeslice.testkit.paging.PageKind.CODE;
import static dev.timeslice.testkit.paging.PageKind.CONSTANTS;
import static dev.timeslice.testkit.paging.PageKind.DATA;
import static dev.timeslice.testkit.paging.PagingAnswer.done;
import static dev.timeslice.testkit.paging.PagingAnswer.refused;
import static dev.timeslice.testkit.paging.PagingAnswer.written;
import static dev.timeslice.testkit.paging.PagingOperation.copyOut;
import static dev.timeslice.testkit.paging.PagingOperation.exit;
import static dev.timeslice.testkit.paging.PagingOperation.fork;
import static dev.timeslice.testkit.paging.PagingOperation.store;

import dev.timeslice.process.fork.EagerFork;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.paging.PageKind;
import dev.timeslice.testkit.paging.PagingPlan;
import dev.timeslice.testkit.paging.PagingStory;

class EagerForkTest {

    @Check("eager-copies-data")
    void theChildHasTheSameBytesInFramesOfItsOwn() {
        story(8, DATA, DATA)
                .expect(fork("A", "B"), done())
                .expectFree(4)
                .expect(store("A", 4), written())
                .expect(store("B", 11), written());
    }

    @Check("eager-shares-what-nobody-writes")
    void codeAndConstantsStayInTheFramesOfTheParent() {
        story(8, CODE, CONSTANTS, DATA)
                .expect(fork("A", "B"), done())
                .expectFree(4)
                .expect(fork("B", "C"), done())
                .expectFree(3);
    }

    @Check("eager-refuses-write-faults")
    void whatAProcessMayNotWriteItMayNotWriteAfterAForkEither() {
        story(8, CODE, CONSTANTS, DATA)
                .expect(store("A", 5), refused(5))
                .expect(store("A", 8), refused(8))
                .expect(store("A", 12), written());
    }

    @Check("eager-copies-out")
    void theKernelWritesAcrossThePagesOfAProcess() {
        story(8, CODE, DATA, DATA)
                .expect(copyOut("A", 9, 2), done())
                .expect(copyOut("A", 10, 5), done())
                .expect(copyOut("A", 6, 1), refused(6));
    }

    @Check("eager-gives-back")
    void theFramesOfAProcessThatEndsAreFree() {
        story(8, CODE, DATA)
                .expect(fork("A", "B"), done())
                .expect(exit("B"), done())
                .expectFree(6);
        story(8, CODE, DATA).expect(exit("A"), done()).expectFree(8);
    }

    private static PagingStory story(int frames, PageKind... pages) {
        return PagingStory.on(PagingPlan.of(frames, pages), EagerFork::new);
    }
}
