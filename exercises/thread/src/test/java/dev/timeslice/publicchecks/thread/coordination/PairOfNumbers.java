package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.coordination.ReadersWriterLock;

/** Two writers add 1 to each of two numbers, and a reader compares the two. */
@Explored(raceFree = true)
public final class PairOfNumbers implements Scenario {
    private final ReadersWriterLock lock = new ReadersWriterLock();
    private int left;
    private int right;

    @Override
    public void threads(Cast cast) {
        cast.thread("writer-1", this::addOne);
        cast.thread("writer-2", this::addOne);
        cast.thread("reader", this::compare);
    }

    private void addOne() throws InterruptedException {
        lock.lockWrite();
        left++;
        right++;
        lock.unlockWrite();
    }

    private void compare() throws InterruptedException {
        lock.lockRead();
        int seenLeft = left;
        int seenRight = right;
        lock.unlockRead();
        if (seenLeft != seenRight) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "A writer changes two numbers together: a reader must never see one of them changed and the other not.",
                            "writer는 두 수를 함께 바꿉니다. 하나만 바뀐 상태가 reader에게 보이면 안 됩니다."),
                    "the reader saw: " + seenLeft + " and " + seenRight);
        }
    }

    @Override
    public void afterwards() {
        if (left != 2 || right != 2) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Two writers added 1 to both numbers: each must be 2 at the end.",
                            "두 writer가 두 수에 1씩 더했으므로 마지막에는 둘 다 2이어야 합니다."),
                    "at the end: " + left + " and " + right);
        }
    }
}
