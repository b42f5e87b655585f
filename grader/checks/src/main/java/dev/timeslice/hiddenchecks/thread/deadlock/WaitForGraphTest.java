package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.model.sync.LockTable;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.locks.TablePicture;
import dev.timeslice.thread.deadlock.WaitForGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every small table, against what following each thread step by step finds. One object answers for all. */
class WaitForGraphTest {

    @Check("cycles-in-every-table")
    void allCyclesAreFoundAndNothingElse(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : LockTables.upToThreeThenSome(context.random("cycles"))) {
            Set<List<String>> found = graph.cycles(table);
            List<String> shown = new ArrayList<>();
            found.forEach(cycle -> shown.add(inOrder(cycle).toString()));
            Collections.sort(shown);
            expect(
                    table,
                    Message.of("cycles must be", "cycles의 올바른 값은"),
                    cyclesOf(table).toString(),
                    shown.toString());
        }
    }

    @Check("stuck-behind-a-cycle")
    void whoWaitsForThoseOnACycleNeverGoesOn(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : LockTables.upToThreeThenSome(context.random("stuck"))) {
            Set<String> stuck = new TreeSet<>();
            for (String thread : table.threads()) {
                if (!comesToAnEnd(table, thread)) {
                    stuck.add(thread);
                }
            }
            expect(
                    table,
                    Message.of("stuck must be", "stuck의 올바른 값은"),
                    stuck.toString(),
                    new TreeSet<>(graph.stuck(table)).toString());
        }
    }

    @Check("request-that-closes-a-cycle")
    void requestIsSeenThatWouldCloseACycle(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : LockTables.upToThreeThenSome(context.random("requests"))) {
            Set<String> locks = new TreeSet<>(table.owners().keySet());
            locks.addAll(table.waits().values());
            for (String thread : table.threads()) {
                if (table.waits().containsKey(thread)) {
                    continue;
                }
                for (String lock : locks) {
                    Map<String, String> waits = new TreeMap<>(table.waits());
                    waits.put(thread, lock);
                    LockTable after = new LockTable(table.owners(), waits);
                    boolean closes = isOnCycle(after, thread);
                    if (graph.closesCycle(table, thread, lock) != closes) {
                        throw CheckFailure.failed(
                                Message.of(
                                                "%s asks for %s: closesCycle must be %s.",
                                                "%s이(가) %s을(를) 요청할 때 closesCycle은 %s이어야 합니다.")
                                        .with(thread, lock, closes),
                                "before\n" + TablePicture.of(table) + "\n\nif " + thread + " waits for " + lock + "\n"
                                        + TablePicture.of(after));
                    }
                }
            }
        }
    }

    private static void expect(LockTable table, Message question, String expected, String found) {
        if (!expected.equals(found)) {
            throw CheckFailure.failed(
                    Message.of("For this table %s %s, but found %s.", "이 표에서 %s %s인데, 실제로 나온 값은 %s입니다.")
                            .with(question, expected, found),
                    TablePicture.of(table));
        }
    }

    private static @Nullable String next(LockTable table, String thread) {
        String lock = table.waits().get(thread);
        return lock == null ? null : table.owners().get(lock);
    }

    /** After as many steps as there are threads, it has met itself or it never does. */
    private static boolean isOnCycle(LockTable table, String thread) {
        String at = next(table, thread);
        for (int i = 0; i < table.threads().size() && at != null; i++) {
            if (at.equals(thread)) {
                return true;
            }
            at = next(table, at);
        }
        return false;
    }

    private static boolean comesToAnEnd(LockTable table, String thread) {
        String at = thread;
        for (int i = 0; i <= table.threads().size(); i++) {
            at = next(table, at);
            if (at == null) {
                return true;
            }
        }
        return false;
    }

    private static List<String> cyclesOf(LockTable table) {
        TreeSet<String> cycles = new TreeSet<>();
        for (String thread : table.threads()) {
            if (isOnCycle(table, thread)) {
                List<String> cycle = new ArrayList<>(List.of(thread));
                for (String at = next(table, thread); at != null && !at.equals(thread); at = next(table, at)) {
                    cycle.add(at);
                }
                cycles.add(inOrder(cycle).toString());
            }
        }
        return List.copyOf(cycles);
    }

    /** The same cycle from its first thread in the alphabet on. */
    private static List<String> inOrder(List<String> cycle) {
        if (cycle.isEmpty()) {
            return cycle;
        }
        List<String> turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return turned;
    }
}
