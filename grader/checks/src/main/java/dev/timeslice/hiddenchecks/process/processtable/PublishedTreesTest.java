package dev.timeslice.hiddenchecks.process.processtable;

import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessEntry;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessState;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.SpawnResult;
import dev.timeslice.process.processtable.ProcessTree;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.process.ProcessFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class PublishedTreesTest {

    /**
     * Actions, then the living processes after each of them as child<parent: cases that the fork homework of OSTEP computes
     * (github.com/remzi-arpacidusseau/ostep-homework at 6c6cfc7). a is the root; a>b: a makes b; c!: c ends.
     */
    private static final String OSTEP = """
            a>b a>c c>d a>e c! d>f;b<a|b<a c<a|b<a c<a d<c|b<a c<a d<c e<a|b<a d<a e<a|b<a d<a e<a f<d
            a>b b>c a>d d>e b>f c! d! a>g;b<a|b<a c<b|b<a c<b d<a|b<a c<b d<a e<d|b<a c<b d<a e<d f<b|b<a d<a e<d f<b|b<a e<a f<b|b<a e<a f<b g<a
            a>b b>c c>d d>e e>f c! e>g e>h b! g! d!;b<a|b<a c<b|b<a c<b d<c|b<a c<b d<c e<d|b<a c<b d<c e<d f<e|b<a d<a e<a f<a|b<a d<a e<a f<a g<e|b<a d<a e<a f<a g<e h<e|d<a e<a f<a g<e h<e|d<a e<a f<a h<e|e<a f<a h<e
            a>b b>c a>d c! d>e e>f b>g d! g>h a>i g>j;b<a|b<a c<b|b<a c<b d<a|b<a d<a|b<a d<a e<d|b<a d<a e<d f<e|b<a d<a e<d f<e g<b|b<a e<a f<a g<b|b<a e<a f<a g<b h<g|b<a e<a f<a g<b h<g i<a|b<a e<a f<a g<b h<g i<a j<g
            """;

    @Check("published-trees")
    void theTreesAreThoseThatAnIndependentSimulatorDraws() {
        for (String line : OSTEP.lines().toList()) {
            String[] parts = line.split(";");
            String[] actions = parts[0].split(" ");
            String[] trees = parts[1].split("\\|");
            Family family = new Family();
            for (int i = 0; i < actions.length; i++) {
                family.act(actions[i]);
                family.requireTree(trees[i]);
            }
        }
    }

    /** A table under the simulator's own rule, and the letters of its processes. */
    private static final class Family {
        private final ProcessTree table = new ProcessTree(new ProcessRules(100, OrphanRule.DESCENDANTS_TO_ROOT));
        private final Map<String, Integer> pids = new HashMap<>(Map.of("a", ProcessTable.ROOT));
        private final Map<Integer, String> letters = new HashMap<>(Map.of(ProcessTable.ROOT, "a"));
        private final List<String> story = new ArrayList<>(
                List.of("orphans: DESCENDANTS_TO_ROOT; a is the root, every other letter is a process"));

        void act(String action) {
            String who = action.substring(0, 1);
            int pid = pids.getOrDefault(who, ProcessTable.NO_PROCESS);
            if (action.endsWith("!")) {
                story.add(who + " ends");
                table.exit(pid, 0);
            } else {
                String child = action.substring(2);
                story.add(who + " makes " + child);
                SpawnResult result = table.spawn(pid, child);
                if (!(result instanceof SpawnResult.Spawned spawned)) {
                    throw failure("Spawned", String.valueOf(result));
                }
                pids.put(child, spawned.pid());
                letters.put(spawned.pid(), child);
            }
        }

        void requireTree(String expected) {
            String actual = table.entries().stream()
                    .filter(entry -> entry.pid() != ProcessTable.ROOT && entry.state() != ProcessState.ZOMBIE)
                    .map(entry -> letters.get(entry.pid()) + "<" + letters.get(entry.parent()))
                    .sorted()
                    .collect(Collectors.joining(" "));
            String wanted = expected.equals("-") ? "" : expected;
            if (!actual.equals(wanted)) {
                throw failure(wanted, actual);
            }
        }

        private CheckFailure failure(String expected, String actual) {
            List<ProcessEntry> entries = table.entries();
            List<String> lines = new ArrayList<>(story);
            lines.add("  expected  " + expected + "   (child<parent)");
            lines.add("  actual    " + actual);
            ProcessFamily.lines(entries).forEach(line -> lines.add("  " + line));
            return CheckFailure.failed(
                    Message.of(
                                    "After \"%s\" the tree should be <%s>, but is <%s>.",
                                    "\"%s\" 뒤의 트리는 <%s>이어야 하는데 <%s>입니다.")
                            .with(story.get(story.size() - 1), expected, actual),
                    String.join("\n", lines));
        }
    }
}
