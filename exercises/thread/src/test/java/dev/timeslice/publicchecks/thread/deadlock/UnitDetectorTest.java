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
    private static final Message STUCK = Message.of(
            "Of these threads %s will never go on, but stuck says %s.",
            "이 스레드들 가운데 영원히 진행하지 못하는 것은 %s인데, stuck은 %s(이)라고 합니다.");
    private static final Message ALL_END = Message.of(
                    "%s C can end, what it gives back lets B end, and then A.",
                    "%s C는 끝날 수 있고, C가 돌려준 것으로 B가, 그다음에 A가 끝날 수 있습니다.")
            .with(STUCK);
    private static final Message OTHER_ORDER = Message.of(
                    "%s With the same rows in the order C, B, A the answer was right: it must not depend on their order.",
                    "%s 같은 줄들을 C, B, A 순서로 늘어놓았을 때는 답이 맞았습니다. 답이 줄의 순서에 따라 달라져서는 안 됩니다.")
            .with(ALL_END);

    @Check("cycle-alone-is-no-proof")
    void cycleIsNoDeadlockWhereSomebodyElseHasAUnit() {
        Share a = Share.of("A", List.of(1, 0), List.of(0, 1));
        Share b = Share.of("B", List.of(0, 1), List.of(1, 0));
        Share c = Share.of("C", List.of(1, 0), List.of(0, 0));
        requireStuck(new UnitTable(List.of(0, 0), List.of(a, b)), Set.of("A", "B"), STUCK);
        // In the first order one walk through the list is enough, in the second it takes two.
        requireStuck(new UnitTable(List.of(0, 0), List.of(c, b, a)), Set.of(), ALL_END);
        requireStuck(new UnitTable(List.of(0, 0), List.of(a, b, c)), Set.of(), OTHER_ORDER);
    }

    private static void requireStuck(UnitTable table, Set<String> expected, Message otherwise) {
        Set<String> found = new UnitDetector().stuck(table);
        if (!expected.equals(found)) {
            throw CheckFailure.failed(otherwise.with(expected, found), TablePicture.of(table));
        }
    }
}
