package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.model.sync.UnitTable;
import dev.timeslice.model.sync.UnitTable.Share;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.locks.TablePicture;
import dev.timeslice.thread.deadlock.UnitDetector;
import java.util.List;
import java.util.Set;

class UnitDetectorTest {

    @Check("cycle-alone-is-no-proof")
    void cycleIsNoDeadlockWhereSomebodyElseHasAUnit() {
        Share a = Share.of("A", List.of(1, 0), List.of(0, 1));
        Share b = Share.of("B", List.of(0, 1), List.of(1, 0));
        Share c = Share.of("C", List.of(1, 0), List.of(0, 0));
        requireStuck(new UnitTable(List.of(0, 0), List.of(a, b)), Set.of("A", "B"));
        // In the first order one walk through the list is enough, in the second it takes two.
        requireStuck(new UnitTable(List.of(0, 0), List.of(c, b, a)), Set.of());
        requireStuck(new UnitTable(List.of(0, 0), List.of(a, b, c)), Set.of());
    }

    private static void requireStuck(UnitTable table, Set<String> expected) {
        Set<String> found = new UnitDetector().stuck(table);
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
