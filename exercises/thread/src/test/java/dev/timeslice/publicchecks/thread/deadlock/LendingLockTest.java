package dev.timeslice.publicchecks.thread.deadlock;

import static dev.timeslice.testkit.locks.LockStep.acquire;
import static dev.timeslice.testkit.locks.LockStep.release;

import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.locks.LockBench;
import dev.timeslice.testkit.locks.LockPicture;
import dev.timeslice.testkit.locks.LockStory;
import dev.timeslice.thread.deadlock.LendingLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three tasks and a lock; 1 is more urgent than 9. */
class LendingLockTest {

    @Check("most-urgent-owns-next")
    void lockGoesToTheMostUrgentThatWaits() {
        story().expect(acquire("low", "a"), LockPicture.of("acquired"))
                .expect(acquire("low", "a"), LockPicture.of("already owner"))
                .expect(acquire("middle", "a"), LockPicture.of("queued"))
                .expect(acquire("high", "a"), LockPicture.of("queued"))
                .expect(release("middle", "a"), LockPicture.of("not owner"))
                .expect(release("low", "a"), LockPicture.of("handed to high"))
                .expect(release("high", "a"), LockPicture.of("handed to middle"))
                .expect(release("middle", "a"), LockPicture.of("free"));
    }

    @Check("lent-while-it-waits")
    void ownerIsAsUrgentAsWhoeverWaitsAndNoLonger() {
        story().expect(acquire("low", "a"), LockPicture.of("acquired", "low 9, middle 5, high 1"))
                .expect(acquire("middle", "a"), LockPicture.of("queued", "low 5, middle 5, high 1"))
                .expect(acquire("high", "a"), LockPicture.of("queued", "low 1, middle 5, high 1"))
                .expect(release("low", "a"), LockPicture.of("handed to high", "low 9, middle 5, high 1"));
    }

    private static LockStory story() {
        Map<String, Integer> tasks = new LinkedHashMap<>();
        tasks.put("low", 9);
        tasks.put("middle", 5);
        tasks.put("high", 1);
        return LockStory.on(() -> new LockBench(PriorityOrder.SMALLEST_FIRST, tasks, List.of("a"), LendingLock::new));
    }
}
