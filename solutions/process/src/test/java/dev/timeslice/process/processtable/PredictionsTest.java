package dev.timeslice.process.processtable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.TextGantt;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.process.StoredPredictions;
import dev.timeslice.testkit.process.ProcessFamily;
import dev.timeslice.testkit.process.ProcessRun;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers and evidence that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private final StoredPredictions stored;

    PredictionsTest() throws IOException {
        stored = StoredPredictions.of("process-table");
    }

    @Test
    void aFreedNumberComesInTheNextRound() {
        ProcessTree table = new ProcessTree(new ProcessRules(5, OrphanRule.TO_ROOT));
        for (String name : List.of("a", "b", "c")) {
            table.spawn(1, name);
        }
        table.exit(3, 0);
        table.spawn(1, "d");

        SpawnResult second = table.spawn(1, "e");

        assertThat(second).isEqualTo(new SpawnResult.Spawned(Integer.parseInt(stored.answer("predict-number"))));
        assertThat(stored.evidence("predict-number")).isEqualTo(shown(table));
    }

    @Test
    void aZombieStaysUntilItsParentHasEnded() {
        ProcessTree table = new ProcessTree(ProcessRules.STANDARD);
        table.spawn(1, "parent");
        table.spawn(2, "child");
        table.exit(3, 7);
        String before = shown(table);

        table.exit(2, 0);

        assertThat(stored.answer("predict-zombie")).isEqualTo("parent");
        assertThat(stored.evidence("predict-zombie"))
                .isEqualTo("the child has ended\n" + indented(before) + "its parent has ended too\n"
                        + indented(shown(table)));
    }

    @Test
    void theNearestAncestorAdoptsAgainAndAgain() {
        ProcessTree table = new ProcessTree(new ProcessRules(100, OrphanRule.TO_NEAREST_ANCESTOR));
        int parent = 1;
        for (String name : List.of("a", "b", "c", "d")) {
            parent = ((SpawnResult.Spawned) table.spawn(parent, name)).pid();
        }
        table.exit(3, 0);
        table.exit(4, 0);

        assertThat(table.entries().stream().filter(entry -> entry.name().equals("d")))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.parent()).isEqualTo(Integer.parseInt(stored.answer("predict-orphan"))));
        assertThat(stored.evidence("predict-orphan")).isEqualTo(shown(table));
    }

    @Test
    void everyForkDoublesTheProcesses() {
        Trace trace = ProcessRun.of(Configuration.uniprocessor(), ProcessTree::new, "fork fork fork cpu:1");

        assertThat(trace.events().stream().filter(event -> event.kind() == EventKind.EXIT))
                .hasSize(Integer.parseInt(stored.answer("predict-forks")));
        assertThat(stored.evidence("predict-forks")).isEqualTo(TextGantt.of(trace));
    }

    private static String shown(ProcessTree table) {
        return String.join("\n", ProcessFamily.lines(table.entries())) + "\n";
    }

    private static String indented(String lines) {
        return lines.indent(2);
    }
}
