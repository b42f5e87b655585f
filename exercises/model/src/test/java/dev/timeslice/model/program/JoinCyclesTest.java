package dev.timeslice.model.program;

import static dev.timeslice.model.program.Instruction.compute;
import static dev.timeslice.model.program.Instruction.exit;
import static dev.timeslice.model.program.ProcessInstruction.join;
import static dev.timeslice.model.program.ProcessInstruction.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinCyclesTest {

    @Test
    void twoThatJoinEachOtherAreFound() {
        List<TaskSpec> tasks =
                List.of(TaskSpec.burst("X", 0, 1), task("A", compute(1), join("B")), task("B", join("X"), join("A")));

        assertThat(JoinCycles.firstIn(tasks)).containsExactly("A", "B");
        assertThatThrownBy(() -> Workload.of(tasks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tasks wait for each other for ever: A joins B joins A");
    }

    @Test
    void oneThatJoinsItselfIsFound() {
        assertThat(JoinCycles.firstIn(List.of(task("A", join("A"))))).containsExactly("A");
    }

    @Test
    void cycleBehindAChainIsNamedWithoutTheChain() {
        List<TaskSpec> tasks =
                List.of(task("A", join("B")), task("B", join("C")), task("C", join("D")), task("D", join("B")));

        assertThat(JoinCycles.firstIn(tasks)).containsExactly("B", "C", "D");
    }

    @Test
    void manyWaysToOneEndAreNoCycle() {
        List<TaskSpec> tasks = List.of(
                task("A", join("B"), join("C")), task("B", join("D")), task("C", join("D")), TaskSpec.burst("D", 0, 1));

        assertThat(JoinCycles.firstIn(tasks)).isEmpty();
    }

    @Test
    void joinBehindTheEndOfAProgramIsNone() {
        assertThat(JoinCycles.firstIn(List.of(task("A", join("B")), task("B", exit(0), join("A")))))
                .isEmpty();
    }

    @Test
    void taskMayJoinAThreadThatHasItsOwnName() {
        assertThat(JoinCycles.firstIn(List.of(task("A", thread("A", Program.burst(1)), join("A")))))
                .isEmpty();
    }

    @Test
    void longChainNeedsNoDeepStack() {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            tasks.add(task("T" + i, join("T" + (i + 1))));
        }
        assertThat(JoinCycles.firstIn(tasks)).isEmpty();

        tasks.add(task("T200000", join("T0")));
        assertThat(JoinCycles.firstIn(tasks)).hasSize(200_001);
    }

    private static TaskSpec task(String name, Instruction... instructions) {
        return TaskSpec.of(name, 0, new Program(List.of(instructions)));
    }
}
