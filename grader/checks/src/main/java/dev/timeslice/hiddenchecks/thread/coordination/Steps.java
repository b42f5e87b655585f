package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.threads.Violation;
import dev.timeslice.thread.coordination.ReusableBarrier;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Three threads that go step by step, and compare at every other round how far they have come; nothing but the barrier orders them. */
final class Steps {
    private static final int WALKERS = 3;
    private static final int STEPS = 3;

    private final ReusableBarrier barrier = new ReusableBarrier(WALKERS);
    private final int[] at = new int[WALKERS];
    private final AtomicIntegerArray apart = new AtomicIntegerArray(WALKERS);

    void walk(int walker, Runnable between) throws InterruptedException {
        for (int step = 1; step <= STEPS; step++) {
            at[walker] = step;
            between.run();
            barrier.await();
            for (int seen : at) {
                if (seen != step) {
                    apart.incrementAndGet(walker);
                }
            }
            between.run();
            barrier.await();
        }
    }

    Optional<Violation> violation() {
        for (int walker = 0; walker < WALKERS; walker++) {
            if (apart.get(walker) > 0) {
                return Optional.of(new Violation(
                        VerdictKind.BROKEN_INVARIANT,
                        Message.of(
                                "Three threads make a step, meet, compare, and meet again: all must be at the same step when they compare; they were not.",
                                "스레드 세 개가 한 걸음을 가고, 만나고, 비교하고, 다시 만납니다. 비교할 때는 모두 같은 걸음이어야 하지만 그렇지 않았습니다."),
                        "walker-" + (walker + 1) + " saw so many that were not: " + apart.get(walker)));
            }
        }
        return Optional.empty();
    }
}
