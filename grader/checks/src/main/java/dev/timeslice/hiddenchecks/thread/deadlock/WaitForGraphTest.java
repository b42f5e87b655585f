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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every small table, against what following each thread step by step finds. One object answers for all. */
class WaitForGraphTest {

    @Check("cycles-in-every-table")
    void allCyclesAreFoundAndNothingElse(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : LockTables.upToThreeThenSome(context.random("cycles"))) {
            expect(
                    table,
                    Message.of("cycles must be", "cycles의 올바른 값은"),
                    cyclesOf(table).toString(),
                    shown(graph.cycles(table)),
                    () -> shown(new WaitForGraph().cycles(table)));
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
                    new TreeSet<>(graph.stuck(table)).toString(),
                    () -> new TreeSet<>(new WaitForGraph().stuck(table)).toString());
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
                                whether(closes).with(thread, lock, thread),
                                "before\n" + TablePicture.of(table) + "\n\nif " + thread + " waits for " + lock + "\n"
                                        + TablePicture.of(after));
                    }
                }
            }
        }
    }

    private static Message whether(boolean closes) {
        return closes
                ? Message.of(
                        "%s asks for %s: closesCycle must be true, for the edges lead from the owner of this lock back to %s.",
                        "%s이(가) %s을(를) 요청합니다. 이 락의 소유자에서 간선을 따라가면 %s(으)로 돌아오므로 closesCycle은 true이어야 합니다.")
                : Message.of(
                        "%s asks for %s: closesCycle must be false. Whatever the owner of this lock waits for, the edges do not lead back to %s.",
                        "%s이(가) %s을(를) 요청합니다. 이 락의 소유자가 무엇을 기다리든 간선이 %s(으)로 돌아오지 않으므로 closesCycle은 false이어야 합니다.");
    }

    /** Tells a wrong answer from one that only an object gives that has answered before: {@code anew} asks a new one. */
    private static void expect(
            LockTable table, Message question, String expected, String found, Supplier<String> anew) {
        if (!expected.equals(found)) {
            Message sentence = expected.equals(anew.get())
                    ? Message.of(
                            "For this table %s %s, but found %s. A new WaitForGraph finds the right answer: this one has kept something of the tables before.",
                            "이 표에서 %s %s인데, 실제로 나온 값은 %s입니다. 새로 만든 WaitForGraph는 맞게 답하므로, 이 객체에는 앞의 표에서 온 것이 남아 있습니다.")
                    : Message.of("For this table %s %s, but found %s.", "이 표에서 %s %s인데, 실제로 나온 값은 %s입니다.");
            throw CheckFailure.failed(sentence.with(question, expected, found), TablePicture.of(table));
        }
    }

    private static String shown(Set<List<String>> cycles) {
        List<String> shown = new ArrayList<>();
        cycles.forEach(cycle -> shown.add(inOrder(cycle).toString()));
        Collections.sort(shown);
        return shown.toString();
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
