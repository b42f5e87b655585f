package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.thread.deadlock.LockBundle;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

class LockBundleTest {

    @Check("bundle-takes-all")
    void bundleTakesAllItsLocksAndGivesThemBack() {
        for (int count = 1; count <= 3; count++) {
            List<ReentrantLock> locks =
                    Stream.generate(ReentrantLock::new).limit(count).toList();
            LockBundle bundle = new LockBundle(locks);
            bundle.lock();
            require(
                    locks,
                    1,
                    Message.of(
                            "Nobody else has a lock: lock() must take each of them once.",
                            "다른 스레드가 가진 락이 없습니다. lock()은 모든 락을 한 번씩 얻어야 합니다."));
            bundle.unlock();
            require(locks, 0, Message.of("unlock() must give each of them back.", "unlock()은 모든 락을 돌려주어야 합니다."));
        }
    }

    private static void require(List<ReentrantLock> locks, int times, Message rule) {
        List<Integer> held = locks.stream().map(ReentrantLock::getHoldCount).toList();
        if (held.stream().anyMatch(count -> count != times)) {
            throw CheckFailure.failed(rule, "how often the thread has each lock: " + held);
        }
    }
}
