package dev.timeslice.testkit.memory;

import static dev.timeslice.testkit.memory.MemoryAnswer.done;
import static dev.timeslice.testkit.memory.MemoryAnswer.fault;
import static dev.timeslice.testkit.memory.MemoryAnswer.heapEndedAt;
import static dev.timeslice.testkit.memory.MemoryAnswer.nothing;
import static dev.timeslice.testkit.memory.MemoryAnswer.refused;
import static dev.timeslice.testkit.memory.MemoryAnswer.tooFewFrames;
import static dev.timeslice.testkit.memory.MemoryAnswer.value;
import static dev.timeslice.testkit.memory.MemoryOperation.exit;
import static dev.timeslice.testkit.memory.MemoryOperation.fetch;
import static dev.timeslice.testkit.memory.MemoryOperation.fork;
import static dev.timeslice.testkit.memory.MemoryOperation.growHeap;
import static dev.timeslice.testkit.memory.MemoryOperation.load;
import static dev.timeslice.testkit.memory.MemoryOperation.start;
import static dev.timeslice.testkit.memory.MemoryOperation.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryStoryTest {
    private static final Layout LAYOUT = new Layout(4, 4, 1);
    private static final Executable PROGRAM = new Executable(new byte[] {7}, new byte[0], 0);

    @Test
    void stepsAreAnsweredAndThoseOfNobodyDoNothing() {
        MemoryStory.on(parts(OnePageSpace::new))
                .expect(load("A", 0), nothing())
                .expect(start("A"), done())
                .expect(start("A"), nothing())
                .expect(store("A", 2), done())
                .expect(load("A", 2), value(4))
                .expect(fetch("A", 2), fault(FaultKind.PROTECTION, 2, Access.EXECUTE))
                .expect(load("A", 4), fault(FaultKind.OUT_OF_BOUNDS, 4, Access.READ))
                .expect(growHeap("A", 0), heapEndedAt(4))
                .expect(growHeap("A", 1), refused())
                .expect(start("B"), done())
                .expect(start("C"), tooFewFrames())
                .expect(load("B", 2), value(0))
                .expect(exit("A"), done())
                .expect(load("A", 2), nothing());
    }

    @Test
    void aWrongAnswerIsShownWithTheStepsAndTheTablesBeforeAndAfter() {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> MemoryStory.on(parts(OnePageSpace::new))
                        .expect(start("A"), done())
                        .expect(start("B"), done())
                        .expect(exit("A"), refused()))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(VerdictKind.BROKEN_INVARIANT);
                    assertThat(failure.sentence().en())
                            .isEqualTo("Step 3, A exits, was answered wrongly: expected refused, but got done.");
                    assertThat(failure.witness()).isEqualTo("""
                            3 frames of 4 bytes, each byte 99 at first
                            4 pages, guard page 2, stack pages 3 to 3
                            program: 1 bytes of code, 0 of data, 0 of bss
                            1. A starts  ->  done
                            2. B starts  ->  done
                            3. A exits  ->  done
                                 expected  refused
                            page tables before step 3
                              A  page 0  frame 1  rw-
                              B  page 0  frame 0  rw-
                            page tables after step 3
                              B  page 0  frame 0  rw-""");
                });
    }

    @Test
    void aFrameThatNobodyMapsHasLeaked() {
        SpaceMaker leaky = (program, layout, pool) -> new OnePageSpace(program, layout, pool) {
            private boolean gone;

            @Override
            public void release() {
                gone = true;
            }

            @Override
            public List<PageMapping> mappings() {
                return gone ? List.of() : super.mappings();
            }
        };

        assertBroken(
                leaky, "After step 2, A exits: Frame 1 is in use, but no process maps it: it has leaked.", exit("A"));
    }

    @Test
    void aMappedFrameThatIsFreeIsTold() {
        SpaceMaker hasty = (program, layout, pool) -> {
            OnePageSpace space = new OnePageSpace(program, layout, pool);
            pool.release(space.mappings().get(0).frame());
            return space;
        };

        assertBroken(
                hasty,
                "After step 1, A starts: Frame 1 is page 0 of A, but it is free: the next process may be given it too.");
    }

    @Test
    void aWritableFrameOfTwoSpacesIsTold() {
        SpaceMaker sharing = new SpaceMaker() {
            @Override
            public ProcessSpace load(LoadedProgram program, Layout layout, FramePool pool) {
                return new OnePageSpace(program, layout, pool);
            }

            @Override
            public ProcessSpace fork(ProcessSpace parent) {
                OnePageSpace space = (OnePageSpace) parent;
                return new OnePageSpace(
                        LAYOUT, space.pool, space.mappings().get(0).frame());
            }
        };

        assertBroken(
                sharing,
                "After step 2, A forks B: "
                        + "Frame 1 can be reached twice, as page 0 of A and as page 0 of B, and it can be written.",
                fork("A", "B"));
    }

    @Test
    void writableCodeIsTold() {
        SpaceMaker careless = (program, layout, pool) ->
                new OnePageSpace(layout, pool, program.codeFrames().get(0));

        assertBroken(
                careless,
                "After step 1, A starts: Frame 2 holds the program's code, but A may write it, as its page 0.");
    }

    @Test
    void codeThatWasGivenBackIsTold() {
        SpaceMaker greedy = (program, layout, pool) -> new OnePageSpace(program, layout, pool) {
            @Override
            public void release() {
                super.release();
                pool.release(program.codeFrames().get(0));
            }
        };

        assertBroken(
                greedy,
                "After step 2, A exits: "
                        + "Frame 2 holds the program's code, which is the kernel's, but it was given back to the pool.",
                exit("A"));
    }

    @Test
    void aReferenceCountThatIsWrongIsTold() {
        SpaceMaker miscounting = new SpaceMaker() {
            @Override
            public ProcessSpace load(LoadedProgram program, Layout layout, FramePool pool) {
                return new OnePageSpace(program, layout, pool);
            }

            @Override
            public OptionalInt references(int frame) {
                return OptionalInt.of(2);
            }
        };

        assertBroken(miscounting, "After step 1, A starts: Frame 1 is mapped 1 times, but its reference count is 2.");
    }

    @Test
    void aTableThatIsNotWhatIsTranslatedIsTold() {
        SpaceMaker lying = (program, layout, pool) -> new OnePageSpace(program, layout, pool) {
            @Override
            public Translation translate(long virtualAddress, Access access) {
                return new Translation.Mapped(virtualAddress);
            }
        };

        assertBroken(
                lying,
                "After step 1, A starts: The page table of A does not say what is translated: "
                        + "READ at page 0 was answered by Mapped[physicalAddress=0].");
    }

    @Test
    void aRepairThatDoesNotHelpEndsAsTheFault() {
        SpaceMaker hopeful = (program, layout, pool) -> new OnePageSpace(program, layout, pool) {
            @Override
            public boolean repair(Translation.Fault fault) {
                return true;
            }
        };

        MemoryStory.on(parts(hopeful))
                .expect(start("A"), done())
                .expect(load("A", 9), fault(FaultKind.OUT_OF_BOUNDS, 9, Access.READ));
    }

    @Test
    void aComparisonShowsTheShortestStoryThatGoesWrong() {
        SpaceMaker forgetsToWipe = (program, layout, pool) -> {
            OnePageSpace space = new OnePageSpace(program, layout, pool);
            pool.memory().write(space.mappings().get(0).frame() * 4L, (byte) 5);
            return space;
        };
        MemoryComparison comparison = new MemoryComparison(parts(forgetsToWipe), parts(OnePageSpace::new));

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> comparison.agreeOn(SequenceSearch.over(
                                List.of(start("B"), start("A"), store("A", 1), load("B", 0), exit("A"), load("A", 0)))
                        .thenRandom(new Random(1), 20, 30)))
                .withMessageContaining("expected the byte 0, but got the byte 5")
                .satisfies(
                        failure -> assertThat(failure.witness()).contains("2. ").doesNotContain("3. "));
    }

    @Test
    void aSpaceAgreesWithItself() {
        assertThatCode(() -> new MemoryComparison(parts(OnePageSpace::new), parts(OnePageSpace::new))
                        .agreeOn(SequenceSearch.over(List.of(start("A"), store("A", 1), load("A", 1), exit("A")))
                                .allUpTo(4)))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnwrittenStubStaysRecognisable() {
        SpaceMaker stub = (program, layout, pool) -> {
            throw new NotImplemented("Stub(program, layout, pool)");
        };

        assertThatExceptionOfType(NotImplemented.class)
                .isThrownBy(() -> MemoryStory.on(parts(stub)).expect(start("A"), done()));
    }

    @Test
    void rightsAreShownAsToolsShowThem() {
        assertThat(Rights.values()).extracting(Rights::toString).containsExactly("r--", "rw-", "r-x");
    }

    private static MemoryParts parts(SpaceMaker maker) {
        return MemoryParts.of(LAYOUT, 3, PROGRAM, maker);
    }

    private static void assertBroken(SpaceMaker maker, String sentence, MemoryOperation... then) {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> {
                    MemoryStory story = MemoryStory.on(parts(maker)).expect(start("A"), done());
                    for (MemoryOperation operation : then) {
                        story.expect(operation, done());
                    }
                })
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(VerdictKind.BROKEN_INVARIANT);
                    assertThat(failure.sentence().en()).isEqualTo(sentence);
                    assertThat(failure.sentence().ko()).contains("단계");
                });
    }
}
