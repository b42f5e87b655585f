package dev.timeslice.hiddenchecks.process.addressspace;

import static dev.timeslice.testkit.memory.MemoryAnswer.done;
import static dev.timeslice.testkit.memory.MemoryAnswer.fault;
import static dev.timeslice.testkit.memory.MemoryAnswer.heapEndedAt;
import static dev.timeslice.testkit.memory.MemoryAnswer.refused;
import static dev.timeslice.testkit.memory.MemoryAnswer.tooFewFrames;
import static dev.timeslice.testkit.memory.MemoryAnswer.value;
import static dev.timeslice.testkit.memory.MemoryOperation.exit;
import static dev.timeslice.testkit.memory.MemoryOperation.fetch;
import static dev.timeslice.testkit.memory.MemoryOperation.growHeap;
import static dev.timeslice.testkit.memory.MemoryOperation.load;
import static dev.timeslice.testkit.memory.MemoryOperation.start;
import static dev.timeslice.testkit.memory.MemoryOperation.store;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.process.addressspace.ProcessImage;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.memory.MemoryAnswer;
import dev.timeslice.testkit.memory.MemoryComparison;
import dev.timeslice.testkit.memory.MemoryOperation;
import dev.timeslice.testkit.memory.MemoryParts;
import dev.timeslice.testkit.memory.MemoryStory;
import dev.timeslice.testkit.memory.SpaceMaker;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Random;

class ProcessImageTest {
    private static final String CLASS = "dev.timeslice.process.addressspace.ProcessImage";

    /**
     * 12 pages of 4 bytes. Code lies on pages 1 and 2 (4 to 11), data and bss on 3 and 4 (12 to 19), the heap begins at 20;
     * page 8 is the guard (32 to 35), the stack may have pages 9 to 11 (36 to 47).
     */
    private static final Layout LAYOUT = new Layout(4, 12, 3);

    private static final Executable PROGRAM = new Executable(new byte[] {1, 2, 3, 4, 5}, new byte[] {11, 12, 13}, 3);

    private static MemoryStory story(int frames) {
        return MemoryStory.on(MemoryParts.of(LAYOUT, frames, PROGRAM, ProcessImage::new));
    }

    private static MemoryAnswer outside(long address, Access access) {
        return fault(FaultKind.OUT_OF_BOUNDS, address, access);
    }

    @Check("data-and-bss")
    void dataHasItsValuesAndBssIsZeroWhateverLayInTheFrames() {
        story(16)
                .expect(start("A"), done())
                .expect(load("A", 12), value(11))
                .expect(load("A", 14), value(13))
                .expect(load("A", 15), value(0))
                .expect(load("A", 17), value(0))
                .expect(fetch("A", 12), fault(FaultKind.PROTECTION, 12, Access.EXECUTE))
                .expect(load("A", 20), outside(20, Access.READ));
        // Data that ends with its page, no data at all, and bss that needs pages of its own.
        Executable full = new Executable(new byte[] {1}, new byte[] {5, 6, 7, 8}, 0);
        MemoryStory.on(MemoryParts.of(LAYOUT, 8, full, ProcessImage::new))
                .expect(start("A"), done())
                .expect(load("A", 11), value(8))
                .expect(load("A", 12), outside(12, Access.READ))
                .expect(growHeap("A", 0), heapEndedAt(12));
        Executable bare = new Executable(new byte[] {1}, new byte[0], 0);
        MemoryStory.on(MemoryParts.of(LAYOUT, 8, bare, ProcessImage::new))
                .expect(start("A"), done())
                .expect(load("A", 8), outside(8, Access.READ))
                .expect(growHeap("A", 1), heapEndedAt(8));
        Executable counted = new Executable(new byte[] {1}, new byte[] {5}, 9);
        MemoryStory.on(MemoryParts.of(LAYOUT, 8, counted, ProcessImage::new))
                .expect(start("A"), done())
                .expect(load("A", 8), value(5))
                .expect(load("A", 17), value(0))
                .expect(growHeap("A", 0), heapEndedAt(20));
    }

    @Check("heap-limits")
    void theHeapStaysBetweenItsBeginningAndTheGuardPage() {
        story(16)
                .expect(start("A"), done())
                .expect(growHeap("A", 13), refused())
                .expect(growHeap("A", Long.MAX_VALUE), refused())
                .expect(growHeap("A", -1), refused())
                .expect(growHeap("A", Long.MIN_VALUE), refused())
                .expect(growHeap("A", 12), heapEndedAt(20))
                .expect(store("A", 31), done())
                .expect(growHeap("A", 1), refused())
                .expect(growHeap("A", 0), heapEndedAt(32))
                .expect(load("A", 31), value(7))
                .expect(growHeap("A", -5), heapEndedAt(32))
                .expect(load("A", 27), value(0))
                .expect(load("A", 28), outside(28, Access.READ))
                .expect(growHeap("A", -8), refused())
                .expect(growHeap("A", -7), heapEndedAt(27))
                .expect(load("A", 20), outside(20, Access.READ));
    }

    @Check("fresh-pages-are-zero")
    void nobodyFindsWhatTheLastOwnerLeft() {
        story(16)
                .expect(start("A"), done())
                .expect(growHeap("A", 8), heapEndedAt(20))
                .expect(load("A", 24), value(0))
                .expect(load("A", 47), value(0))
                .expect(load("A", 40), value(0))
                .expect(store("A", 24), done())
                .expect(store("A", 40), done())
                .expect(growHeap("A", -8), heapEndedAt(28))
                .expect(growHeap("A", 8), heapEndedAt(20))
                .expect(load("A", 24), value(0))
                .expect(store("A", 24), done())
                .expect(exit("A"), done())
                .expect(start("B"), done())
                .expect(growHeap("B", 8), heapEndedAt(20))
                .expect(load("B", 24), value(0))
                .expect(load("B", 40), value(0));
    }

    @Check("stack-grows-down")
    void theStackGrowsWhenItIsUsedAndTheInstructionRunsAgain() {
        story(16)
                .expect(start("A"), done())
                .expect(store("A", 44), done())
                .expect(store("A", 43), done())
                .expect(load("A", 44), value(2))
                .expect(load("A", 43), value(3))
                .expect(store("A", 36), done())
                .expect(load("A", 36), value(6))
                .expect(load("A", 39), value(0));
        // Two pages at once: the stack has no gap.
        MemoryStory deep = story(16).expect(start("A"), done()).expect(store("A", 38), done());
        if (deep.tables().size() != 2 + 2 + 3) {
            throw CheckFailure.failed(
                    Message.of(
                            "After a store on page 9 the stack should have the pages 9, 10 and 11, without a gap.",
                            "페이지 9에 저장한 뒤 스택은 빈틈없이 페이지 9, 10, 11을 가져야 합니다."),
                    String.join("\n", deep.tables()));
        }
        story(16)
                .expect(start("A"), done())
                .expect(fetch("A", 40), outside(40, Access.EXECUTE))
                .expect(load("A", 48), outside(48, Access.READ))
                .expect(load("A", -1), outside(-1, Access.READ))
                .expect(load("A", 28), outside(28, Access.READ));
    }

    @Check("guard-page")
    void theGuardPageStopsStackAndHeap() {
        story(16)
                .expect(start("A"), done())
                .expect(store("A", 36), done())
                .expect(store("A", 35), fault(FaultKind.GUARD, 35, Access.WRITE))
                .expect(load("A", 32), fault(FaultKind.GUARD, 32, Access.READ))
                .expect(growHeap("A", 12), heapEndedAt(20))
                .expect(store("A", 32), fault(FaultKind.GUARD, 32, Access.WRITE))
                .expect(fetch("A", 33), fault(FaultKind.GUARD, 33, Access.EXECUTE))
                .expect(store("A", 31), done());
    }

    @Check("out-of-frames")
    void whatCannotBeDoneWholeIsNotBegun() {
        // Two frames of code, two of data, one of stack: five of seven.
        story(7).expect(start("A"), done())
                .expect(growHeap("A", 9), refused())
                .expect(growHeap("A", 5), heapEndedAt(20))
                .expect(load("A", 43), outside(43, Access.READ))
                .expect(growHeap("A", -5), heapEndedAt(25))
                .expect(load("A", 36), value(0))
                .expect(growHeap("A", 1), refused())
                .expect(start("B"), tooFewFrames())
                .expect(exit("A"), done())
                .expect(start("B"), done());
        story(6).expect(start("A"), done())
                .expect(load("A", 36), outside(36, Access.READ))
                .expect(growHeap("A", 4), heapEndedAt(20));
        story(4).expect(start("A"), tooFewFrames()).expect(start("B"), tooFewFrames());
        FramePool pool = new FramePool(new PhysicalMemory(64), 4);
        LoadedProgram large = LoadedProgram.load(new Executable(new byte[1], new byte[1], 24), pool);
        int before = pool.available();
        try {
            new ProcessImage(large, LAYOUT, pool);
        } catch (IllegalArgumentException refusal) {
            if (pool.available() != before) {
                throw CheckFailure.failed(
                        Message.of("A program that was refused should take no frame.", "거절된 프로그램은 프레임을 가져가면 안 됩니다."));
            }
            return;
        }
        throw CheckFailure.failed(Message.of(
                "1 byte of code and 25 of data do not fit below the guard page (page 8 of 4 bytes): "
                        + "an IllegalArgumentException is due.",
                "코드 1바이트와 데이터 25바이트는 가드 페이지(4바이트 페이지의 8번) 아래에 들어가지 않으므로 IllegalArgumentException을 던져야 합니다."));
    }

    @Check("frames-come-back")
    void everyFrameIsGivenBackOnce(CheckContext context) {
        agrees(
                context,
                16,
                SequenceSearch.over(List.of(
                                start("A"), exit("A"), growHeap("A", 7), store("A", 37), growHeap("A", -4), start("B")))
                        .allUpTo(3)
                        .thenRandom(context.random("lives"), 20, 20));
        FramePool pool = new FramePool(new PhysicalMemory(64), 4);
        LoadedProgram program = LoadedProgram.load(PROGRAM, pool);
        ProcessImage ended = new ProcessImage(program, LAYOUT, pool);
        ended.release();
        ProcessImage other = new ProcessImage(program, LAYOUT, pool);
        int free = pool.available();
        ended.release();
        boolean gone = ended.mappings().isEmpty()
                && ended.translate(4, Access.EXECUTE) instanceof Translation.Fault
                && ended.translate(12, Access.READ) instanceof Translation.Fault;
        if (pool.available() != free || other.mappings().size() != 5 || !gone) {
            throw CheckFailure.failed(Message.of(
                    "After release() nothing should be mapped, and a second release() should change nothing.",
                    "release() 뒤에는 아무것도 매핑되어 있지 않아야 하고, 두 번째 release()는 아무것도 바꾸지 않아야 합니다."));
        }
    }

    @Check("processes-are-apart")
    void theSameAddressOfTwoProcessesIsTwoPlaces(CheckContext context) {
        agrees(
                context,
                20,
                SequenceSearch.over(List.of(
                                start("A"),
                                start("B"),
                                store("A", 12),
                                load("B", 12),
                                growHeap("A", 4),
                                load("B", 20),
                                exit("A")))
                        .allUpTo(3)
                        .thenRandom(context.random("neighbours"), 20, 20));
    }

    @Check("code-is-shared")
    void processesOfOneProgramHaveTheSameCodeAndNothingElse() {
        FramePool pool = new FramePool(new PhysicalMemory(128), 4);
        LoadedProgram program = LoadedProgram.load(PROGRAM, pool);
        ProcessImage a = new ProcessImage(program, LAYOUT, pool);
        ProcessImage b = new ProcessImage(program, LAYOUT, pool);

        List<PageMapping> code = List.of(
                new PageMapping(1, program.codeFrames().get(0), Rights.READ_EXECUTE),
                new PageMapping(2, program.codeFrames().get(1), Rights.READ_EXECUTE));
        for (ProcessImage image : List.of(a, b)) {
            List<PageMapping> found = image.mappings().stream()
                    .filter(mapping -> mapping.page() == 1 || mapping.page() == 2)
                    .toList();
            if (!found.equals(code)) {
                throw CheckFailure.failed(Message.of(
                                "Pages 1 and 2 should be the program's code, %s, but are %s.",
                                "페이지 1과 2는 프로그램의 코드 %s이어야 하는데 %s입니다.")
                        .with(code, found));
            }
        }
        int own = 128 / 4 - 2 - pool.available();
        if (own != 6) {
            throw CheckFailure.failed(Message.of(
                            "Two processes with 2 pages of data and 1 of stack each should take 6 frames besides the code, "
                                    + "but took %d.",
                            "데이터 2페이지와 스택 1페이지를 가진 프로세스 두 개는 코드 말고 프레임 6개를 써야 하는데 %d개를 썼습니다.")
                    .with(own));
        }
    }

    @Check("any-memory-story")
    void anyStoryOfTwoProcessesGoesAsItDoesWithTheReference(CheckContext context) {
        // With 9 frames one process can grow as it likes, and two cannot.
        agrees(
                context,
                9,
                SequenceSearch.over(List.of(start("A"), growHeap("A", 5), store("A", 39), start("B"), exit("A")))
                        .allUpTo(3)
                        .thenRandom(context.random("stories"), 80, 30, ProcessImageTest::anyOperation));
    }

    private static MemoryOperation anyOperation(Random random) {
        String process = random.nextBoolean() ? "A" : "B";
        int address = random.nextInt(52) - 2;
        return switch (random.nextInt(16)) {
            case 0, 1 -> start(process);
            case 2, 3 -> fetch(process, address);
            case 4, 5, 6, 7 -> store(process, address);
            case 8, 9, 10, 11 -> load(process, address);
            case 12, 13, 14 -> growHeap(process, random.nextInt(15) - 6L);
            default -> exit(process);
        };
    }

    /** The smallest story that goes otherwise than with the reference is what the student sees. */
    private static void agrees(CheckContext context, int frames, SequenceSearch<MemoryOperation> stories) {
        SpaceMaker reference =
                (program, layout, pool) -> context.reference(ProcessSpace.class, CLASS, program, layout, pool);
        new MemoryComparison(
                        MemoryParts.of(LAYOUT, frames, PROGRAM, ProcessImage::new),
                        MemoryParts.of(LAYOUT, frames, PROGRAM, reference))
                .agreeOn(stories);
    }
}
