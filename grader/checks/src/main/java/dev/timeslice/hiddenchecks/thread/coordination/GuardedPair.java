package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.threads.Violation;
import dev.timeslice.thread.coordination.ReadersWriterLock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Two numbers that two writers change together while readers compare them; nothing but the lock orders them. */
final class GuardedPair {
    private static final int CHANGES = 4;
    private static final int WRITERS = 2;

    private final ReadersWriterLock lock = new ReadersWriterLock();
    private final AtomicInteger different = new AtomicInteger();
    private int left;
    private int right;

    void change(Runnable between) throws InterruptedException {
        for (int i = 0; i < CHANGES; i++) {
            lock.lockWrite();
            left++;
            between.run();
            right++;
            lock.unlockWrite();
        }
    }

    void look(Runnable between) throws InterruptedException {
        for (int i = 0; i < CHANGES; i++) {
            lock.lockRead();
            int seen = left;
            between.run();
            if (seen != right) {
                different.incrementAndGet();
            }
            lock.unlockRead();
        }
    }

    Optional<Violation> violation() {
        int expected = WRITERS * CHANGES;
        if (different.get() > 0) {
            return Optional.of(new Violation(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "Writers change two numbers together, but a reader saw one changed and the other not.",
                            "writer는 두 수를 함께 바꾸는데, reader에게 하나만 바뀐 상태가 보였습니다."),
                    "readers that saw two different numbers: " + different));
        }
        if (left != expected || right != expected) {
            return Optional.of(new Violation(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                                    "Two writers added 1 to both numbers %d times each, so both must be %d at the end; they were not.",
                                    "두 writer가 두 수에 1을 %d번씩 더했으므로 마지막에는 둘 다 %d이어야 하지만 그렇지 않았습니다.")
                            .with(CHANGES, expected),
                    "at the end: " + left + " and " + right));
        }
        return Optional.empty();
    }
}
