package dev.timeslice.thread.contextswitch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.TaskSwitch;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.testkit.benches.BenchAnswer;
import dev.timeslice.testkit.benches.BenchStory;
import dev.timeslice.testkit.switching.CacheBench;
import dev.timeslice.testkit.switching.CacheStep;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Answers and tables that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    @Test
    void threadsAreCheaperAndWhoGoesOnIsFree() throws IOException {
        SwitchPrice price = new SwitchPrice(new SwitchCosts(2, 10, 0, SwitchCharge.BETWEEN_DIFFERENT_TASKS, 1));
        long[] ticks = {
            price.ticks(new TaskSwitch(0, TaskSwitch.NONE, TaskSwitch.NONE, 1, 7, TaskSwitch.NONE)),
            price.ticks(new TaskSwitch(0, 1, 7, 2, 7, TaskSwitch.NONE)),
            price.ticks(new TaskSwitch(0, 2, 7, 2, 7, 0)),
            price.ticks(new TaskSwitch(0, 2, 7, 3, 8, TaskSwitch.NONE))
        };

        assertThat(Arrays.stream(ticks).sum()).isEqualTo(Long.parseLong(answer("predict-switch-cost")));
        assertThat(evidence("predict-switch-cost"))
                .isEqualTo("who gets the core  ticks\nA1                 " + ticks[0] + "\nA2                 "
                        + ticks[1] + "\nA2                 " + ticks[2] + "\nB1                 " + ticks[3] + "\n");
    }

    @Test
    void withoutIdsEachTurnBeginsWithMisses() throws IOException {
        assertThat(misses(false)).isEqualTo(Integer.parseInt(answer("predict-tlb-misses")));
        assertThat(evidence("predict-tlb-misses"))
                .isEqualTo(
                        "TLB          misses\nwithout ids  " + misses(false) + "\nwith ids     " + misses(true) + "\n");
    }

    private static int misses(boolean ids) {
        TranslationBuffer tlb = new TranslationBuffer(new TlbRules(16, ids));
        int misses = 0;
        for (int turn = 0; turn < 8; turn++) {
            tlb.switchTo(turn % 2);
            for (int page = 0; page < 3; page++) {
                if (tlb.lookup(page) == null) {
                    misses++;
                    tlb.insert(new TlbEntry(page, 10 * (turn % 2) + page, Rights.READ));
                }
            }
        }
        return misses;
    }

    @Test
    void dataCacheCoolsLineByLine() throws IOException {
        CoreCaches caches = new CoreCaches(1, 1, 4);
        caches.switchTo(0, 1);
        for (long line = 0; line < 3; line++) {
            caches.access(0, line);
        }
        int before = caches.warmth(0, 1);
        caches.switchTo(0, 2);
        int after = caches.warmth(0, 1);
        caches.access(0, 10);
        int one = caches.warmth(0, 1);
        caches.access(0, 11);

        assertThat(answer("predict-data-cache")).isEqualTo("displaced");
        assertThat(evidence("predict-data-cache"))
                .isEqualTo("when                    lines of A in the cache\nbefore the switch       " + before
                        + "\nafter the switch        " + after + "\nB has read line 10      " + one
                        + "\nB has read line 11      " + caches.warmth(0, 1) + "\n");
    }

    @Test
    void threadsKeepEachOthersLinesWarm() throws IOException {
        BenchStory<CacheStep> story = BenchStory.<CacheStep>on(() -> new CacheBench(1, 1, 8, CoreCaches::new))
                .then(CacheStep.switchTo(0, 1));
        for (long line = 0; line <= 5; line++) {
            story.then(CacheStep.read(0, line));
        }
        story.then(CacheStep.switchTo(0, 2));
        for (long line = 4; line <= 9; line++) {
            story.then(CacheStep.read(0, line));
        }
        BenchAnswer right = CacheBench.lines(Integer.parseInt(answer("predict-warm-lines")));

        assertThat(evidence("predict-warm-lines")).isEqualTo(String.join("\n", story.tables()) + "\n");
        story.expect(CacheStep.warmth(0, 1), right);
    }

    @Test
    void generationServesAsManyAddressSpacesAsThereAreNumbers() throws IOException {
        int[] flushes = new int[1];
        AsidAllocator allocator = new AsidAllocator(3, 1, core -> flushes[0]++);
        StringBuilder table = new StringBuilder("round  flushes\n");
        int before = 0;
        for (int round = 1; round <= 3; round++) {
            for (int space = 1; space <= 4; space++) {
                allocator.activate(0, space);
            }
            table.append(round).append("      ").append(flushes[0] - before).append('\n');
            before = flushes[0];
        }

        assertThat(flushes[0]).isEqualTo(Integer.parseInt(answer("predict-generations")));
        assertThat(evidence("predict-generations")).isEqualTo(table.toString());
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("context-switch", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("context-switch", prediction).evidence();
    }
}
