package dev.timeslice.publicchecks.thread.primitives;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.primitives.Mutex;

/** A and B add 1 each to a variable that the mutex protects, and B once more. */
@Explored(raceFree = true)
public final class TwoAdd implements Scenario {
    private final Mutex mutex = new Mutex();
    private int sum;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", this::add);
        cast.thread("B", () -> {
            add();
            add();
        });
    }

    private void add() {
        mutex.lock();
        sum = sum + 1;
        mutex.unlock();
    }

    @Override
    public void afterwards() {
        if (sum != 3) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Three times 1 was added under the mutex, so the sum must be 3.",
                            "뮤텍스를 잡고 1을 세 번 더했으므로 합은 3이어야 합니다."),
                    "sum: " + sum);
        }
    }
}
