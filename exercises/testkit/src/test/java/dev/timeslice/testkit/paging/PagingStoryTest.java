package dev.timeslice.testkit.paging;

import static dev.timeslice.testkit.paging.PageKind.CODE;
import static dev.timeslice.testkit.paging.PageKind.DATA;
import static dev.timeslice.testkit.paging.PageKind.SHARED_READ;
import static dev.timeslice.testkit.paging.PagingAnswer.done;
import static dev.timeslice.testkit.paging.PagingAnswer.outOfFrames;
import static dev.timeslice.testkit.paging.PagingAnswer.refused;
import static dev.timeslice.testkit.paging.PagingAnswer.written;
import static dev.timeslice.testkit.paging.PagingOperation.copyOut;
import static dev.timeslice.testkit.paging.PagingOperation.exit;
import static dev.timeslice.testkit.paging.PagingOperation.fork;
import static dev.timeslice.testkit.paging.PagingOperation.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.SharedPages;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PagingStoryTest {

    @Test
    void storyThatGoesAsExpectedIsSilent() {
        story(EverythingCopied::new)
                .expect(fork("A", "B"), done())
                .expect(store("B", 5), written())
                .expect(store("A", 4), written())
                .expectFree(4)
                .expect(copyOut("A", 4, 2), refused(4))
                .expect(exit("A"), done())
                .expectFree(6)
                .expect(fork("B", "A"), done())
                .expect(fork("B", "C"), done())
                .expect(fork("B", "D"), done())
                .expect(fork("B", "E"), outOfFrames());
    }

    @Test
    void wrongAnswerIsShownWithTheStepsAndTheTablesBeforeAndAfter() {
        CheckFailure failure = failureOf(() ->
                story(EverythingCopied::new).expect(fork("A", "B"), done()).expect(exit("B"), refused(1)));

        assertThat(failure.kind()).isEqualTo(VerdictKind.FAILED);
        assertThat(failure.sentence().en()).isEqualTo("Step 2, B exits: expected <refused at 1>, but got <done>.");
        assertThat(failure.witness().lines())
                .containsExactly(
                        "8 frames of 4 bytes; process A has page 1 data, page 2 data; page p begins at address 4 * p",
                        "1. A forks B  ->  done",
                        "2. B exits  ->  done",
                        "     expected  refused at 1",
                        "page tables before step 2",
                        "  A  page 1  frame 7  rw-                 1 reference",
                        "  A  page 2  frame 6  rw-                 1 reference",
                        "  B  page 1  frame 5  rw-                 1 reference",
                        "  B  page 2  frame 4  rw-                 1 reference",
                        "page tables after step 2",
                        "  A  page 1  frame 7  rw-                 1 reference",
                        "  A  page 2  frame 6  rw-                 1 reference");
    }

    @Test
    void oneTableOfTwoProcessesIsFound() {
        assertThat(brokenAfterFork(frames -> new SharedPages())).startsWith("A and B have one and the same page table");
    }

    @Test
    void frameThatBothMayWriteIsFound() {
        assertThat(brokenAfterFork(frames -> new EverythingCopied(frames) {
                    @Override
                    PageEntry copied(PageEntry entry) {
                        frames.share(entry.frame());
                        return entry;
                    }
                }))
                .startsWith("Frame 7 belongs to page 1 of A, which may write it, and to page 1 of B");
    }

    @Test
    void frameThatIsMarkedButFreeIsFound() {
        assertThat(brokenAfterFork(frames -> new EverythingCopied(frames) {
                    @Override
                    PageEntry copied(PageEntry entry) {
                        PageEntry copy = super.copied(entry);
                        frames.release(copy.frame());
                        return copy;
                    }
                }))
                .startsWith("Page 1 of B lies in frame 5, but that frame is free");
    }

    @Test
    void countThatIsTooHighIsFound() {
        assertThat(brokenAfterFork(frames -> new EverythingCopied(frames) {
                    @Override
                    PageEntry copied(PageEntry entry) {
                        PageEntry copy = super.copied(entry);
                        frames.share(copy.frame());
                        return copy;
                    }
                }))
                .startsWith("The reference count of frame 4 is 2, but the number of entries that refer to it is 1");
    }

    @Test
    void pageThatCanNeverBeWrittenAgainIsFound() {
        assertThat(brokenAfterFork(frames -> new EverythingCopied(frames) {
                    @Override
                    PageEntry copied(PageEntry entry) {
                        return PageEntry.of(super.copied(entry).frame(), Rights.READ);
                    }
                }))
                .startsWith("Page 1 of B holds data of its own, but its entry says r--");
    }

    @Test
    void bytesThatWereNotCopiedAreFound() {
        assertThat(brokenAfterFork(frames -> new EverythingCopied(frames) {
                    @Override
                    PageEntry copied(PageEntry entry) {
                        return PageEntry.of(frames.allocate().orElseThrow(), Rights.READ_WRITE);
                    }
                }))
                .isEqualTo("B reads 99 at address 4, and has to read 10.");
    }

    @Test
    void codeThatIsCopiedIsFound() {
        CheckFailure failure =
                failureOf(() -> PagingStory.on(PagingPlan.of(8, CODE), frames -> new EverythingCopied(frames) {
                            @Override
                            PageEntry copied(PageEntry entry) {
                                return PageEntry.of(super.copied(entry).frame(), entry.rights());
                            }
                        })
                        .expect(fork("A", "B"), done()));

        assertThat(failure.sentence().en()).contains("Page 1 of B holds code, which is never copied");
    }

    @Test
    void readOnlySharedMemoryThatBecomesWritableIsFound() {
        CheckFailure failure =
                failureOf(() -> PagingStory.on(PagingPlan.of(8, SHARED_READ), frames -> new EverythingCopied(frames) {
                            @Override
                            PageEntry copied(PageEntry entry) {
                                frames.share(entry.frame());
                                return new PageEntry(entry.frame(), Rights.READ_WRITE, false, true);
                            }
                        })
                        .expect(fork("A", "B"), done()));

        assertThat(failure.sentence().en()).contains("Page 1 of B holds read-only shared memory", "it says rw-");
    }

    @Test
    void tableThatHasToStayAsItWasIsCompared() {
        PagingStory forked = story(EverythingCopied::new).expect(fork("A", "B"), done());

        forked.expectUnchanged("A");

        assertThat(failureOf(() -> forked.expectUnchanged("B")).sentence().en())
                .isEqualTo("Step 1, A forks B, has changed the page table of B, which has to stay as it was.");
    }

    @Test
    void frameThatOutlivesItsProcessIsFound() {
        CheckFailure failure = failureOf(
                () -> story(Forgetful::new).expect(fork("A", "B"), done()).expect(exit("B"), done()));

        assertThat(failure.kind()).isEqualTo(VerdictKind.BROKEN_INVARIANT);
        assertThat(failure.sentence().en())
                .isEqualTo(
                        "After step 2, B exits: Frame 4 is in no page table, but its reference count is 1: it has leaked.");
    }

    @Test
    void refusalOfTheFrameTableIsShownInItsWords() {
        CheckFailure failure = failureOf(() -> story(frames -> new EverythingCopied(frames) {
                    @Override
                    public void release(PageMap table) {
                        table.entries().values().forEach(entry -> frames.release(entry.frame()));
                        super.release(table);
                    }
                })
                .expect(exit("A"), done()));

        assertThat(failure.sentence().en()).contains("but got <IllegalStateException: frame 7 is free>");
    }

    @Test
    void comparisonFindsTheShortestStory() {
        List<PagingOperation> steps = List.of(store("A", 4), fork("A", "B"), store("B", 4), exit("A"), exit("B"));
        PagingComparison comparison =
                new PagingComparison(PagingPlan.of(8, DATA), Forgetful::new, EverythingCopied::new);

        CheckFailure failure =
                failureOf(() -> comparison.agreeOn(SequenceSearch.over(steps).allUpTo(4)));

        assertThat(failure.witness()).contains("1. A exits  ->  done").doesNotContain("\n2. ");
    }

    private static String brokenAfterFork(Function<FrameTable, ForkStrategy> strategy) {
        CheckFailure failure = failureOf(() -> story(strategy).expect(fork("A", "B"), done()));
        assertThat(failure.kind()).isEqualTo(VerdictKind.BROKEN_INVARIANT);
        return failure.sentence().en().replace("After step 1, A forks B: ", "");
    }

    private static PagingStory story(Function<FrameTable, ForkStrategy> strategy) {
        return PagingStory.on(PagingPlan.of(8, DATA, DATA), strategy);
    }

    private static CheckFailure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(CheckFailure.class, call);
    }

    private static final class Forgetful extends EverythingCopied {
        Forgetful(FrameTable frames) {
            super(frames);
        }

        @Override
        public void release(PageMap table) {
            table.clear();
        }
    }
}
