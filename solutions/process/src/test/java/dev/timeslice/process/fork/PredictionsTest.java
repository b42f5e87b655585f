package dev.timeslice.process.fork;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.ProcessInstruction.fork;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static dev.timeslice.testkit.paging.PageKind.CODE;
import static dev.timeslice.testkit.paging.PageKind.DATA;
import static dev.timeslice.testkit.paging.PagingAnswer.done;
import static dev.timeslice.testkit.paging.PagingAnswer.writtenInPlace;
import static dev.timeslice.testkit.paging.PagingAnswer.writtenToCopy;
import static dev.timeslice.testkit.paging.PagingOperation.store;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.MemoryUse;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.process.StoredPredictions;
import dev.timeslice.testkit.paging.PageKind;
import dev.timeslice.testkit.paging.PagingOperation;
import dev.timeslice.testkit.paging.PagingPlan;
import dev.timeslice.testkit.paging.PagingStory;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and evidence that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final int FRAMES = 20;

    private final StoredPredictions stored;

    PredictionsTest() throws IOException {
        stored = StoredPredictions.of("fork");
    }

    @Test
    void onlyTheCallingThreadIsInTheChild() {
        Program forking = Program.of(compute(3), fork("B", Program.of(compute(2))), compute(3));
        Program process = Program.of(thread("T", forking), thread("U", Program.of(compute(6))), compute(6));

        Trace trace = new Kernel(Configuration.builder().cores(4).build(), NewestFirst::new)
                .trace(Workload.of(TaskSpec.of("A", 0, process)));

        long tasks = trace.slices().stream()
                .filter(slice -> slice.task().startsWith("B"))
                .map(slice -> slice.task())
                .distinct()
                .count();
        assertThat(stored.answer("predict-threads-in-the-child")).isEqualTo("" + tasks);
        assertThat(stored.evidence("predict-threads-in-the-child")).isEqualTo(TextGantt.of(trace));
    }

    @Test
    void pagesAreCopiedOnTheFirstWriteAndNotByTheLastOwner() {
        PagingStory story = story(CODE, DATA, DATA, DATA)
                .expect(store("B", 8), writtenToCopy())
                .expect(store("B", 16), writtenToCopy())
                .expect(store("A", 8), writtenInPlace())
                .expectFree(FRAMES - 4 - Integer.parseInt(stored.answer("predict-frames-after-writes")));

        assertThat(stored.evidence("predict-frames-after-writes")).isEqualTo(shown(story.tables()));
    }

    @Test
    void theLastOfThreeKeepsTheFrame() {
        PagingStory story = story(DATA)
                .expect(PagingOperation.fork("B", "C"), done())
                .expect(store("C", 4), writtenToCopy())
                .expect(store("A", 4), writtenToCopy())
                .expect(store("B", 4), writtenInPlace());

        assertThat(stored.answer("predict-who-copies")).isEqualTo("C A");
        assertThat(stored.evidence("predict-who-copies")).isEqualTo(shown(story.tables()));
    }

    @Test
    void sharedPagesCountHalf() {
        FrameTable frames = new FrameTable(new FramePool(new PhysicalMemory(20 * 4096), 4096));
        CopyOnWriteFork strategy = new CopyOnWriteFork(frames);
        PageMap parent = new PageMap();
        parent.put(1, PageEntry.of(frames.allocate().orElseThrow(), Rights.READ_EXECUTE));
        for (int page = 2; page <= 5; page++) {
            parent.put(page, PageEntry.of(frames.allocate().orElseThrow(), Rights.READ_WRITE));
        }
        PageMap child = ((ForkResult.Forked) strategy.fork(parent)).child();
        strategy.writeFault(child, 4);
        strategy.writeFault(child, 5);

        MemoryUse use = new PageAccounting(frames).useOf(parent);
        PagingStory story = story(CODE, DATA, DATA, DATA, DATA)
                .expect(store("B", 16), writtenToCopy())
                .expect(store("B", 20), writtenToCopy());

        assertThat(use.proportional() / 1024).isEqualTo(Double.parseDouble(stored.answer("predict-proportional")));
        assertThat(use.resident()).isEqualTo(20 * 1024);
        assertThat(stored.evidence("predict-proportional")).isEqualTo(shown(story.tables()));
    }

    @Test
    void threadsHaveTheirStacksAndNothingElseOfTheirOwn() {
        PagingStory processes = story(CODE, DATA, DATA, DATA).expect(PagingOperation.fork("A", "C"), done());
        for (int page = 2; page <= 4; page++) {
            processes
                    .expect(store("B", 4L * page), writtenToCopy())
                    .expect(store("C", 4L * page), writtenToCopy())
                    .expect(store("A", 4L * page), writtenInPlace());
        }
        PageKind[] shared = {CODE, DATA, DATA, DATA, DATA, DATA};
        int saved = 10 - shared.length;
        PagingStory threads = PagingStory.on(PagingPlan.of(FRAMES, shared), CopyOnWriteFork::new);

        processes.expectFree(FRAMES - 10);
        assertThat(stored.answer("predict-threads-save-frames")).isEqualTo("" + saved);
        assertThat(stored.evidence("predict-threads-save-frames"))
                .isEqualTo("three processes\n" + indented(processes.tables()) + "three threads of one process\n"
                        + indented(threads.tables()));
    }

    /** Process A of these pages has just forked B. */
    private static PagingStory story(PageKind... pages) {
        return PagingStory.on(PagingPlan.of(FRAMES, pages), CopyOnWriteFork::new)
                .expect(PagingOperation.fork("A", "B"), done());
    }

    private static String shown(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String indented(List<String> lines) {
        return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
