package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.model.sync.LockTable;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.locks.TablePicture;
import dev.timeslice.thread.deadlock.WaitForGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;

class WaitForGraphTest {
    /** A has x and wants y, B has y and wants x, C wants y. */
    private static final LockTable CROSSWISE =
            new LockTable(Map.of("x", "A", "y", "B"), Map.of("A", "y", "B", "x", "C", "y"));

    /** A has x, B has y and wants x. */
    private static final LockTable IN_A_ROW = new LockTable(Map.of("x", "A", "y", "B"), Map.of("B", "x"));

    @Check("who-waits-for-whom")
    void edgesLeadFromWhoeverWaitsToWhoeverHasTheLock() {
        expect(CROSSWISE, "edges", Map.of("A", "B", "B", "A", "C", "B"), new WaitForGraph().edges(CROSSWISE));
        expect(IN_A_ROW, "edges", Map.of("B", "A"), new WaitForGraph().edges(IN_A_ROW));
        LockTable free = new LockTable(Map.of("x", "A"), Map.of("A", "y", "B", "x"));
        expect(free, "edges", Map.of("B", "A"), new WaitForGraph().edges(free));
    }

    @Check("two-on-a-cycle")
    void cycleNamesThoseOnIt() {
        Set<List<String>> cycles = new WaitForGraph().cycles(CROSSWISE);
        if (!cycles.equals(Set.of(List.of("A", "B"))) && !cycles.equals(Set.of(List.of("B", "A")))) {
            expect(CROSSWISE, "cycles", Set.of(List.of("A", "B")), cycles);
        }
        expect(IN_A_ROW, "cycles", Set.of(), new WaitForGraph().cycles(IN_A_ROW));
    }

    private static void expect(LockTable table, String question, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "%s of this table: expected <%s>, but found <%s>.",
                                    "이 표의 %s: 기대한 것은 <%s>이고, 실제는 <%s>입니다.")
                            .with(question, expected, found),
                    TablePicture.of(table));
        }
    }
}
