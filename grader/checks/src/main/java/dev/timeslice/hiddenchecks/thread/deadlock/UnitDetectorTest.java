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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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
                        Message.of(
                                        "Of these threads %s will never go on, but stuck says %s.",
                                        "이 스레드들 가운데 영원히 진행하지 못하는 것은 %s인데, stuck은 %s(이)라고 합니다.")
                                .with(expected, found),
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
                        Message.of(
                                        "isSafe of this state must be %s: all threads may ask for all of their claims.",
                                        "이 상태의 isSafe는 %s이어야 합니다. 모든 스레드가 자기 claims를 모두 요청할 수 있습니다.")
                                .with(safe),
                        TablePicture.of(table));
            }
        }
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
