package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.deadlock.LockBundle;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that take locks together, and count while they have them. */
abstract class Bundles implements Scenario {
    final Lock a = new ReentrantLock();
    final Lock b = new ReentrantLock();
    final Lock c = new ReentrantLock();
    private final int expected;
    private int count;

    Bundles(int expected) {
        this.expected = expected;
    }

    final void countWith(Lock... locks) {
        LockBundle bundle = new LockBundle(List.of(locks));
        bundle.lock();
        count();
        bundle.unlock();
    }

    final void count() {
        count++;
    }

    @Override
    public void afterwards() {
        if (count != expected) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                                    "%d threads have added 1 each while they had their locks.",
                                    "스레드 %d개가 락을 가진 동안 1씩 더했습니다.")
                            .with(expected),
                    "count: " + count);
        }
        boolean free = a.tryLock() && b.tryLock() && c.tryLock();
        if (!free) {
            throw CheckFailure.failed(Message.of(
                    "All threads have given their locks back, but one of the locks is still taken.",
                    "모든 스레드가 락을 돌려주었는데 아직 잠겨 있는 락이 있습니다."));
        }
    }
}
