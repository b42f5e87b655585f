package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.model.sync.UnitTable;
import dev.timeslice.model.sync.UnitTable.Share;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.locks.TablePicture;
import dev.timeslice.thread.deadlock.UnitDetector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every small table, against all orders in which threads could come to their end. */
class UnitDetectorTest {

    @Check("units-in-every-table")
    void thoseAreStuckThatNoOrderLetsEnd(CheckContext context) {
        UnitDetector detector = new UnitDetector();
        for (UnitTable table :
                UnitTables.smallThenSome(UnitTables.Needs.REQUESTED, context.random("stuck with units"))) {
            Set<String> expected = new TreeSet<>();
            table.shares().forEach(share -> expected.add(share.thread()));
            expected.removeAll(endInSomeOrder(table, Share::requests));
            Set<String> found = new TreeSet<>(detector.stuck(table));
            if (!expected.equals(found)) {
                throw CheckFailure.failed(
                        explained(
                                Message.of(
                                                "Of these threads %s will never go on, but stuck says %s.",
                                                "이 스레드들 가운데 영원히 진행하지 못하는 것은 %s인데, stuck은 %s(이)라고 합니다.")
                                        .with(expected, found),
                                table,
                                Share::requests,
                                other -> expected.equals(new TreeSet<>(detector.stuck(other)))),
                        TablePicture.of(table));
            }
        }
    }

    @Check("unsafe-is-seen-before")
    void stateIsSafeIfSomeOrderServesAllClaims(CheckContext context) {
        UnitDetector detector = new UnitDetector();
        for (UnitTable table : UnitTables.smallThenSome(UnitTables.Needs.CLAIMED, context.random("safe"))) {
            boolean safe = endInSomeOrder(table, UnitDetectorTest::missing).size()
                    == table.shares().size();
            if (detector.isSafe(table) != safe) {
                throw CheckFailure.failed(
                        explained(
                                Message.of(
                                                "isSafe of this state must be %s: all threads may ask for all of their claims.",
                                                "이 상태의 isSafe는 %s이어야 합니다. 모든 스레드가 자기 claims를 모두 요청할 수 있습니다.")
                                        .with(safe),
                                table,
                                UnitDetectorTest::missing,
                                other -> detector.isSafe(other) == safe),
                        TablePicture.of(table));
            }
        }
    }

    /** Says besides who can end in which order, and whether the answer would be right for another order of the rows. */
    private static Message explained(
            Message sentence,
            UnitTable table,
            Function<Share, List<Integer>> needs,
            Predicate<UnitTable> isAnsweredRightly) {
        List<String> ending = orderOfEnds(table, needs);
        Message said = ending.isEmpty()
                ? sentence
                : Message.of("%s These can end, in this order: %s.", "%s 다음 스레드들은 이 순서로 끝날 수 있습니다: %s.")
                        .with(sentence, ending);
        if (table.shares().size() < 2) {
            return said;
        }
        return rowOrders(table)
                .filter(isAnsweredRightly)
                .findFirst()
                .map(other -> Message.of(
                                "%s With the same rows in the order %s the answer is right: it must not depend on their order.",
                                "%s 같은 줄들을 %s 순서로 늘어놓으면 답이 맞습니다. 답이 줄의 순서에 따라 달라져서는 안 됩니다.")
                        .with(said, other.shares().stream().map(Share::thread).toList()))
                .orElse(Message.of(
                                "%s The order of the rows makes no difference to this answer.",
                                "%s 줄의 순서를 바꾸어도 이 답은 그대로입니다.")
                        .with(said));
    }

    private static List<String> orderOfEnds(UnitTable table, Function<Share, List<Integer>> needs) {
        List<String> ended = new ArrayList<>();
        int gone = 0;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int next = 0; next < table.shares().size(); next++) {
                Share share = table.shares().get(next);
                if ((gone & (1 << next)) == 0 && fits(table, gone, needs.apply(share))) {
                    gone |= 1 << next;
                    ended.add(share.thread());
                    grown = true;
                }
            }
        }
        return ended;
    }

    private static Stream<UnitTable> rowOrders(UnitTable table) {
        List<Share> rows = table.shares();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(first -> {
                    // Turned, and turned from the other end: enough to bring any row before any other.
                    List<Share> turned = new ArrayList<>(rows);
                    Collections.rotate(turned, first);
                    List<Share> reversed = new ArrayList<>(turned);
                    Collections.reverse(reversed);
                    return Stream.of(turned, reversed);
                })
                .map(shares -> new UnitTable(table.free(), shares));
    }

    private static List<Integer> missing(Share share) {
        List<Integer> missing = new ArrayList<>();
        for (int kind = 0; kind < share.claims().size(); kind++) {
            missing.add(share.claims().get(kind) - share.holds().get(kind));
        }
        return missing;
    }

    /** Tries all sets of threads that can have ended, one thread at a time: who is in any of them can end. */
    private static Set<String> endInSomeOrder(UnitTable table, Function<Share, List<Integer>> needs) {
        List<Share> shares = table.shares();
        boolean[] reachable = new boolean[1 << shares.size()];
        reachable[0] = true;
        Set<String> ended = new TreeSet<>();
        for (int gone = 0; gone < reachable.length; gone++) {
            for (int next = 0; next < shares.size() && reachable[gone]; next++) {
                if ((gone & (1 << next)) == 0 && fits(table, gone, needs.apply(shares.get(next)))) {
                    reachable[gone | (1 << next)] = true;
                    ended.add(shares.get(next).thread());
                }
            }
        }
        return ended;
    }

    private static boolean fits(UnitTable table, int gone, List<Integer> needed) {
        for (int kind = 0; kind < needed.size(); kind++) {
            int free = table.free().get(kind);
            for (int i = 0; i < table.shares().size(); i++) {
                free += (gone & (1 << i)) == 0
                        ? 0
                        : table.shares().get(i).holds().get(kind);
            }
            if (needed.get(kind) > free) {
                return false;
            }
        }
        return true;
    }
}
