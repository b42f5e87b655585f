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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every small table, against what following each thread step by step finds. One object answers for all. */
class WaitForGraphTest {
    private static final int LONGEST_RING = 4;

    @Check("cycles-in-every-table")
    void allCyclesAreFoundAndNothingElse(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : LockTables.upToThreeThenSome(context.random("cycles"))) {
            expect(
                    table,
                    Message.of("cycles must be", "cycles의 올바른 값은"),
                    each -> cyclesOf(each).toString(),
                    shown(graph.cycles(table)),
                    each -> shown(new WaitForGraph().cycles(each)));
        }
    }

    @Check("stuck-behind-a-cycle")
    void whoWaitsForThoseOnACycleNeverGoesOn(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : LockTables.upToThreeThenSome(context.random("stuck"))) {
            expect(
                    table,
                    Message.of("stuck must be", "stuck의 올바른 값은"),
                    each -> stuckIn(each).toString(),
                    new TreeSet<>(graph.stuck(table)).toString(),
                    each -> new TreeSet<>(new WaitForGraph().stuck(each)).toString());
        }
    }

    private static Set<String> stuckIn(LockTable table) {
        Set<String> stuck = new TreeSet<>();
        for (String thread : table.threads()) {
            if (!comesToAnEnd(table, thread)) {
                stuck.add(thread);
            }
        }
        return stuck;
    }

    @Check("request-that-closes-a-cycle")
    void requestIsSeenThatWouldCloseACycle(CheckContext context) {
        WaitForGraph graph = new WaitForGraph();
        for (LockTable table : withoutCyclesFirst(LockTables.upToThreeThenSome(context.random("requests")))) {
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
                                closes ? closing(after, thread, lock) : notClosing(table, thread, lock),
                                "before\n" + TablePicture.of(table) + "\n\nif " + thread + " waits for " + lock + "\n"
                                        + TablePicture.of(after));
                    }
                }
            }
        }
    }

    /** In a table without a cycle a wrong answer comes from no other cycle than the one that is asked about. */
    private static List<LockTable> withoutCyclesFirst(List<LockTable> tables) {
        Map<Boolean, List<LockTable>> some = tables.stream()
                .collect(Collectors.partitioningBy(table -> cyclesOf(table).isEmpty()));
        List<LockTable> sorted = new ArrayList<>(some.getOrDefault(true, List.of()));
        sorted.addAll(some.getOrDefault(false, List.of()));
        return sorted;
    }

    private static Message closing(LockTable after, String thread, String lock) {
        return Message.of(
                        "%s asks for %s: closesCycle must be true, for with this edge there is a cycle: %s.",
                        "스레드 %s의 락 %s 요청: 이 간선이 더해지면 순환이 생기므로 closesCycle은 true이어야 합니다: %s.")
                .with(thread, lock, shown(wayFrom(after, thread)));
    }

    private static Message notClosing(LockTable before, String thread, String lock) {
        String owner = before.owners().get(lock);
        Message asks = Message.of(
                        "%s asks for %s: closesCycle must be false.", "스레드 %s의 락 %s 요청: closesCycle은 false이어야 합니다.")
                .with(thread, lock);
        if (owner == null) {
            return Message.of("%s Nobody has this lock.", "%s 이 락은 아무도 갖고 있지 않습니다.")
                    .with(asks);
        }
        List<String> way = wayFrom(before, owner);
        if (way.size() == 1) {
            return Message.of("%s The owner of this lock, %s, waits for nobody.", "%s 이 락의 소유자(%s)는 다른 스레드를 기다리지 않습니다.")
                    .with(asks, owner);
        }
        Message where = comesToAnEnd(before, owner)
                ? Message.of(
                        "%s The owner of this lock, %s, waits, but there is no cycle: the edges lead %s and end there, without coming back to %s.",
                        "%s 이 락의 소유자(%s)는 기다리고 있지만 순환은 없습니다. 간선은 %s에서 끝나고, 요청한 스레드(%s)로 돌아오지 않습니다.")
                : Message.of(
                        "%s The owner of this lock, %s, waits on or behind a cycle of others: the edges lead %s, and do not come back to %s.",
                        "%s 이 락의 소유자(%s)는 다른 스레드들의 순환에 있거나 그 뒤에서 기다립니다. 간선은 다음과 같이 이어지고(%s) 요청한 스레드(%s)로 돌아오지 않습니다.");
        return where.with(asks, owner, shown(way), thread);
    }

    private static String shown(List<String> way) {
        return String.join(" → ", way);
    }

    /** Along the edges until they end or come back to a thread that they have been at. */
    private static List<String> wayFrom(LockTable table, String thread) {
        List<String> way = new ArrayList<>();
        String at = thread;
        while (at != null && !way.contains(at)) {
            way.add(at);
            at = next(table, at);
        }
        if (at != null) {
            way.add(at);
        }
        return way;
    }

    /** Tells a wrong answer from one that only an object gives that has answered before: {@code anew} asks a new one. */
    private static void expect(
            LockTable table,
            Message question,
            Function<LockTable, String> right,
            String found,
            Function<LockTable, String> anew) {
        String expected = right.apply(table);
        if (!expected.equals(found)) {
            Message sentence = expected.equals(anew.apply(table))
                    ? Message.of(
                            "For this table %s %s, but found %s. A new WaitForGraph finds the right answer: this one has kept something of the tables before.",
                            "이 표에서 %s %s인데, 실제로 나온 값은 %s입니다. 새로 만든 WaitForGraph는 맞게 답하므로, 이 객체에는 앞의 표에서 온 것이 남아 있습니다.")
                    : Message.of("For this table %s %s, but found %s.", "이 표에서 %s %s인데, 실제로 나온 값은 %s입니다.");
            throw CheckFailure.failed(
                    withRings(sentence.with(question, expected, found), right, anew), TablePicture.of(table));
        }
    }

    /** A mistake may depend on how many threads a cycle has; the smallest table that shows it does not tell. */
    private static Message withRings(
            Message sentence, Function<LockTable, String> right, Function<LockTable, String> anew) {
        List<String> rightFor = new ArrayList<>();
        for (int threads = 1; threads <= LONGEST_RING; threads++) {
            LockTable ring = LockTables.ring(threads);
            if (right.apply(ring).equals(anew.apply(ring))) {
                rightFor.add(String.valueOf(threads));
            }
        }
        if (rightFor.isEmpty() || rightFor.size() == LONGEST_RING) {
            return sentence;
        }
        return Message.of(
                        "%s For a single cycle of 1 to %d threads, with nobody else in the table, the answer is right for these numbers of threads only: %s.",
                        "%s 다른 스레드 없이 순환 하나만 있는 표(스레드 1~%d개)에서 답이 맞는 스레드 수는 %s뿐입니다.")
                .with(sentence, LONGEST_RING, String.join(", ", rightFor));
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
