package dev.timeslice.process.addressspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.memory.Segment;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;
import dev.timeslice.process.StoredPredictions;
import dev.timeslice.testkit.memory.PageTables;
import dev.timeslice.testkit.memory.StackCalls;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Answers and evidence that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private final StoredPredictions stored;

    PredictionsTest() throws IOException {
        stored = StoredPredictions.of("address-space");
    }

    @Test
    void anAddressLiesWhereItsPageLies() {
        PagedSpace space = new PagedSpace(16, 4);
        space.map(0, 5, Rights.READ_WRITE);
        space.map(1, 2, Rights.READ_WRITE);
        space.map(3, 7, Rights.READ_WRITE);

        assertThat(space.translate(27, Access.READ))
                .isEqualTo(new Translation.Mapped(Long.parseLong(stored.answer("predict-translation"))));
        assertThat(stored.evidence("predict-translation"))
                .isEqualTo(tables(Map.of("A", space.mappings())) + asked(space, 27, Access.READ));
    }

    @Test
    void aSegmentThatGrowsDownIsCountedFromItsEnd() {
        TwoSegments space = new TwoSegments(1024, new Segment(0, 0), new Segment(4000, 100));
        long lowest = Long.parseLong(stored.answer("predict-growing-down"));

        assertThat(space.translate(lowest, Access.READ)).isInstanceOf(Translation.Mapped.class);
        assertThat(space.translate(lowest - 1, Access.READ)).isInstanceOf(Translation.Fault.class);
        assertThat(stored.evidence("predict-growing-down"))
                .isEqualTo(asked(space, 923, Access.READ)
                        + asked(space, 924, Access.READ)
                        + asked(space, 1023, Access.READ));
    }

    @Test
    void protectionHasTheGrainOfAPage() {
        FramePool pool = new FramePool(new PhysicalMemory(128), 16);
        LoadedProgram program = LoadedProgram.load(new Executable(new byte[1], new byte[0], 0), pool);
        ProcessImage image = new ProcessImage(program, new Layout(16, 8, 1), pool);
        long start = image.growHeap(10).orElseThrow();

        assertThat(image.translate(start + 12, Access.WRITE)).isInstanceOf(Translation.Mapped.class);
        assertThat(stored.answer("predict-overrun")).isEqualTo("stores");
        assertThat(stored.evidence("predict-overrun"))
                .isEqualTo("heap from " + start + " to " + image.heapEnd() + "\n"
                        + tables(Map.of("A", image.mappings()))
                        + asked(image, start + 12, Access.WRITE)
                        + asked(image, start + 16, Access.WRITE));
    }

    @Test
    void aCopyGoesUpOverTheReturnAddress() {
        VirtualMemory memory = StackCalls.plainMemory(64);
        FramePointerStack stack = new FramePointerStack(memory, 64);
        stack.call(4_711, 8);
        String frame = "locals at " + stack.stackPointer() + ", return address at " + (stack.framePointer() + 8) + "\n";
        byte[] input = new byte[24];
        Arrays.fill(input, (byte) 'A');
        memory.store(stack.stackPointer(), input);

        long returned = stack.ret();

        assertThat(returned).isEqualTo(0x4141_4141_4141_4141L);
        assertThat(stored.answer("predict-return")).isEqualTo("input");
        assertThat(stored.evidence("predict-return"))
                .isEqualTo("call(4711, 8)\n" + frame + "24 times the letter A, which is 65, stored at 40\nret()  ->  "
                        + returned + "\n");
    }

    @Test
    void twoProcessesShareTheCodeAlone() {
        FramePool pool = new FramePool(new PhysicalMemory(16 * 4096), 4096);
        Executable executable = new Executable(new byte[10_000], new byte[5_000], 4_000);
        LoadedProgram program = LoadedProgram.load(executable, pool);
        Layout layout = new Layout(4096, 16, 2);
        ProcessImage a = new ProcessImage(program, layout, pool);
        ProcessImage b = new ProcessImage(program, layout, pool);

        int used = pool.frames() - pool.available();

        assertThat(used).isEqualTo(Integer.parseInt(stored.answer("predict-frames")));
        assertThat(stored.evidence("predict-frames")).isEqualTo(tables(Map.of("A", a.mappings(), "B", b.mappings())));
    }

    private static String tables(Map<String, List<PageMapping>> tables) {
        return String.join("\n", new PageTables(new TreeMap<>(tables)).lines()) + "\n";
    }

    private static String asked(AddressSpace space, long address, Access access) {
        return access + " at " + address + "  ->  " + space.translate(address, access) + "\n";
    }
}
