package dev.timeslice.thread.deadlock;

import static dev.timeslice.model.program.ChannelInstruction.lock;
import static dev.timeslice.model.program.ChannelInstruction.unlock;
import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.testkit.locks.LockStep.acquire;
import static dev.timeslice.testkit.locks.LockStep.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.Parts;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.sync.LockTable;
import dev.timeslice.model.sync.UnitTable;
import dev.timeslice.model.sync.UnitTable.Share;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.testkit.locks.LockBench;
import dev.timeslice.testkit.locks.LockPicture;
import dev.timeslice.testkit.locks.LockStory;
import dev.timeslice.testkit.locks.TablePicture;
import dev.timeslice.thread.StoredPrediction;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and tables that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final LockTable BEHIND_A_CYCLE =
            new LockTable(Map.of("x", "A", "y", "B", "z", "C"), Map.of("A", "y", "B", "z", "C", "y", "D", "x"));

    @Test
    void twoOfFourAreOnTheCycle() throws IOException {
        Set<List<String>> cycles = new WaitForGraph().cycles(BEHIND_A_CYCLE);

        assertThat(cycles).hasSize(1);
        assertThat(cycles.iterator().next().stream().sorted().collect(Collectors.joining(" ")))
                .isEqualTo(answer("predict-cycle"));
        assertThat(evidence("predict-cycle")).isEqualTo(TablePicture.of(BEHIND_A_CYCLE) + "\n");
    }

    @Test
    void allFourAreStuck() throws IOException {
        assertThat(new WaitForGraph().stuck(BEHIND_A_CYCLE)).hasSize(Integer.parseInt(answer("predict-never-again")));
        assertThat(evidence("predict-never-again")).isEqualTo(TablePicture.of(BEHIND_A_CYCLE) + "\n");
    }

    @Test
    void unsafeStateIsNoDeadlock() throws IOException {
        UnitTable table = new UnitTable(
                List.of(2),
                List.of(
                        new Share("A", List.of(5), List.of(0), List.of(10)),
                        new Share("B", List.of(2), List.of(0), List.of(4)),
                        new Share("C", List.of(3), List.of(0), List.of(9))));

        assertThat(new UnitDetector().isSafe(table)).isFalse();
        assertThat(new UnitDetector().stuck(table)).isEmpty();
        assertThat(answer("predict-unsafe")).isEqualTo("unsafe");
        assertThat(evidence("predict-unsafe")).isEqualTo(TablePicture.of(table) + "\n");
    }

    @Test
    void urgentTaskWaitsForTheMiddleOne() throws IOException {
        Trace without = run(Parts.standIns());
        Trace with = run(Parts.builder().lock(LendingLock::new).build());

        assertThat(evidence("predict-inversion"))
                .isEqualTo("without lending\n" + TextGantt.of(without) + "with lending\n" + TextGantt.of(with));
        assertThat(endOfHigh(without)).isEqualTo(Long.parseLong(answer("predict-inversion")));
        assertThat(endOfHigh(with)).isEqualTo(5);
    }

    private static Trace run(Parts parts) {
        return new Kernel(Configuration.uniprocessor(), parts, UrgentTask::new)
                .trace(Workload.of(
                        task("low", 9, 0, lock("a"), compute(4), unlock("a")),
                        task("high", 1, 1, lock("a"), compute(1), unlock("a")),
                        task("middle", 5, 2, compute(10))));
    }

    private static TaskSpec task(String name, int priority, long arrival, Instruction... instructions) {
        return TaskSpec.builder(name)
                .arrival(arrival)
                .priority(priority)
                .program(new Program(List.of(instructions)))
                .build();
    }

    private static long endOfHigh(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() == EventKind.EXIT && event.task().equals("high"))
                .findFirst()
                .orElseThrow()
                .tick();
    }

    @Test
    void whoStillWaitsStillLends() throws IOException {
        Map<String, Integer> tasks = new LinkedHashMap<>();
        tasks.put("low", 9);
        tasks.put("middle", 5);
        tasks.put("high", 1);
        LockStory story = LockStory.on(
                        () -> new LockBench(PriorityOrder.SMALLEST_FIRST, tasks, List.of("a", "b"), LendingLock::new))
                .expect(acquire("low", "a"), LockPicture.of("acquired"))
                .expect(acquire("low", "b"), LockPicture.of("acquired"))
                .expect(acquire("middle", "a"), LockPicture.of("queued"))
                .expect(acquire("high", "b"), LockPicture.of("queued", "low 1, middle 5, high 1"))
                .expect(
                        release("low", "b"),
                        LockPicture.of(
                                "handed to high", "low " + answer("predict-after-release") + ", middle 5, high 1"));

        assertThat(evidence("predict-after-release")).isEqualTo(String.join("\n", story.table()) + "\n");
    }

    private static String answer(String prediction) throws IOException {
        return StoredPrediction.of("deadlock", prediction).answer();
    }

    private static String evidence(String prediction) throws IOException {
        return StoredPrediction.of("deadlock", prediction).evidence();
    }
}
