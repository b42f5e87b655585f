package dev.timeslice.process.processtable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.SpawnResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference's trees after each action against those that the fork homework of OSTEP draws. */
class VectorsTest {

    /** The simulator gives the root all descendants of a process that ends, which is a rule of its own. */
    @ParameterizedTest
    @MethodSource("lines")
    void everyTreeIsTheSame(String line) {
        assertThat(trees(line, OrphanRule.DESCENDANTS_TO_ROOT)).isEqualTo(drawn(line));
    }

    /** Where it matters, Unix differs: who still has a parent is no orphan. */
    @Test
    void onlyWhereAGrandchildOutlivesItsGrandparentUnixDrawsAnother() {
        List<String> others = lines().filter(
                        line -> !trees(line, OrphanRule.TO_ROOT).equals(drawn(line)))
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();

        assertThat(others)
                .containsExactly(
                        "a>b b>c c>d d>e e>f c! e>g e>h b! g! d!", "a>b b>c a>d c! d>e e>f b>g d! g>h a>i g>j");
    }

    @Test
    void allVectorsAreThere() {
        assertThat(lines()).hasSize(20);
    }

    private static List<String> drawn(String line) {
        return List.of(line.substring(line.indexOf(';') + 1).split(" \\| "));
    }

    private static List<String> trees(String line, OrphanRule rule) {
        ProcessTable table = new ProcessTree(new ProcessRules(100, rule));
        Map<String, Integer> pids = new HashMap<>(Map.of("a", ProcessTable.ROOT));
        Map<Integer, String> letters = new HashMap<>(Map.of(ProcessTable.ROOT, "a"));
        return Stream.of(line.substring(0, line.indexOf(';')).split(" "))
                .map(action -> {
                    act(table, action, pids, letters);
                    return tree(table, letters);
                })
                .toList();
    }

    private static void act(
            ProcessTable table, String action, Map<String, Integer> pids, Map<Integer, String> letters) {
        int pid = Objects.requireNonNull(pids.get(action.substring(0, 1)));
        if (action.endsWith("!")) {
            table.exit(pid, 0);
            return;
        }
        String child = action.substring(2);
        int number = ((SpawnResult.Spawned) table.spawn(pid, child)).pid();
        pids.put(child, number);
        letters.put(number, child);
    }

    private static String tree(ProcessTable table, Map<Integer, String> letters) {
        String tree = table.entries().stream()
                .filter(entry -> entry.pid() != ProcessTable.ROOT && entry.state() != ProcessState.ZOMBIE)
                .map(entry -> letters.get(entry.pid()) + "<" + letters.get(entry.parent()))
                .sorted()
                .collect(Collectors.joining(" "));
        return tree.isEmpty() ? "-" : tree;
    }

    static Stream<String> lines() {
        String file = "/vectors/ostep-fork.csv";
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
