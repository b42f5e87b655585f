package dev.timeslice.publicchecks.process.addressspace;

import static dev.timeslice.testkit.memory.MemoryAnswer.done;
import static dev.timeslice.testkit.memory.MemoryAnswer.fault;
import static dev.timeslice.testkit.memory.MemoryAnswer.heapEndedAt;
import static dev.timeslice.testkit.memory.MemoryAnswer.value;
import static dev.timeslice.testkit.memory.MemoryOperation.fetch;
import static dev.timeslice.testkit.memory.MemoryOperation.growHeap;
import static dev.timeslice.testkit.memory.MemoryOperation.load;
import static dev.timeslice.testkit.memory.MemoryOperation.start;
import static dev.timeslice.testkit.memory.MemoryOperation.store;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.process.addressspace.ProcessImage;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.MemoryParts;
import dev.timeslice.testkit.memory.MemoryStory;

class ProcessImageTest {
    /** The process of the handout: 10 pages of 8 bytes; code 10 bytes, data 3, bss 2. */
    private static final MemoryParts PARTS = MemoryParts.of(
            new Layout(8, 10, 2),
            16,
            new Executable(new byte[] {51, 52, 53, 54, 55, 56, 57, 58, 59, 60}, new byte[] {21, 22, 23}, 2),
            ProcessImage::new);

    @Check("program-is-loaded")
    void codeAndDataLieWhereTheProgramExpectsThem() {
        MemoryStory.on(PARTS)
                .expect(start("A"), done())
                .expect(load("A", 0), fault(FaultKind.OUT_OF_BOUNDS, 0, Access.READ))
                .expect(fetch("A", 8), value(51))
                .expect(fetch("A", 17), value(60))
                .expect(store("A", 8), fault(FaultKind.PROTECTION, 8, Access.WRITE))
                .expect(load("A", 24), value(21))
                .expect(load("A", 26), value(23))
                .expect(load("A", 27), value(0))
                .expect(store("A", 25), done())
                .expect(load("A", 25), value(9))
                .expect(store("A", 79), done())
                .expect(load("A", 79), value(11));
    }

    @Check("heap-grows-up")
    void theHeapGrowsAPageAtATimeWhenItsEndMoves() {
        MemoryStory.on(PARTS)
                .expect(start("A"), done())
                .expect(load("A", 32), fault(FaultKind.OUT_OF_BOUNDS, 32, Access.READ))
                .expect(growHeap("A", 5), heapEndedAt(32))
                .expect(load("A", 32), value(0))
                .expect(store("A", 36), done())
                .expect(growHeap("A", 4), heapEndedAt(37))
                .expect(load("A", 36), value(5))
                .expect(load("A", 40), value(0))
                .expect(load("A", 48), fault(FaultKind.OUT_OF_BOUNDS, 48, Access.READ));
    }
}
