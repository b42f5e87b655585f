package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.publicchecks.thread.deadlock.BundleAndStranger;
import dev.timeslice.publicchecks.thread.deadlock.TwoBundles;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.locks.WatchedLocks;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.thread.deadlock.LockBundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** How locks are taken together while others come and go. */
class LockBundleTest {
    private static final int MOST_LOCKS = 3;
    private static final int PERIODS = 3;

    @Check("never-holds-and-waits")
    void neverWaitsForALockWhileItHasAnother() {
        forAllHistories(watched -> {
            LockBundle bundle = new LockBundle(watched.locks());
            bundle.lock();
            require(
                    watched.allHeld(1),
                    Message.of(
                            "lock() has returned: the thread must have each lock, and each of them once.",
                            "lock()이 돌아왔으면 스레드는 모든 락을 한 번씩 갖고 있어야 합니다."),
                    watched);
            bundle.unlock();
            require(
                    watched.allHeld(0),
                    Message.of(
                            "unlock() has returned: the thread must have no lock any more.",
                            "unlock()이 돌아왔으면 스레드에 남은 락이 없어야 합니다."),
                    watched);
        });
    }

    @Check("tries-all-or-none")
    void triesForAllAndKeepsNoneIfOneIsMissing() {
        for (int count = 1; count <= MOST_LOCKS; count++) {
            for (Set<Integer> taken : subsets(count)) {
                WatchedLocks watched = new WatchedLocks(count, List.of(taken));
                LockBundle bundle = new LockBundle(watched.locks());
                boolean got = bundle.tryLock();
                require(
                        got == taken.isEmpty(),
                        Message.of(
                                        "Others have %d of %d locks: tryLock() must be %s.",
                                        "락 %2$d개 가운데 %1$d개를 다른 스레드가 갖고 있습니다. tryLock()은 %3$s이어야 합니다.")
                                .with(taken.size(), count, taken.isEmpty()),
                        watched);
                require(
                        watched.allHeld(got ? 1 : 0),
                        Message.of(
                                "After tryLock() a thread has each lock once if it was true, and none if it was false.",
                                "tryLock()이 true이면 모든 락을 한 번씩 갖고, false이면 하나도 갖지 않아야 합니다."),
                        watched);
                require(
                        !watched.hasWaited(),
                        Message.of("tryLock() must not call lock().", "tryLock()은 lock()을 부르면 안 됩니다."),
                        watched);
            }
        }
    }

    @Check("bundles-come-to-an-end")
    void noScheduleStopsBundlesForEver(CheckContext context) {
        Schedules.explore(context, TwoBundles.class);
        Schedules.explore(context, BundleAndStranger.class);
    }

    private static void require(boolean holds, Message rule, WatchedLocks watched) {
        if (!holds) {
            throw CheckFailure.failed(rule, watched.log());
        }
    }

    /** Up to three locks of which others have any at first, any after the first wait, and any after the second. */
    private static void forAllHistories(Consumer<WatchedLocks> check) {
        for (int count = 1; count <= MOST_LOCKS; count++) {
            List<List<Set<Integer>>> histories = List.of(List.of());
            for (int period = 0; period < PERIODS; period++) {
                List<List<Set<Integer>>> longer = new ArrayList<>();
                for (List<Set<Integer>> history : histories) {
                    for (Set<Integer> taken : subsets(count)) {
                        List<Set<Integer>> next = new ArrayList<>(history);
                        next.add(taken);
                        longer.add(next);
                    }
                }
                histories = longer;
            }
            for (List<Set<Integer>> history : histories) {
                check.accept(new WatchedLocks(count, history));
            }
        }
    }

    /** All sets of the numbers from 0 to {@code count - 1}, the empty one first. */
    private static List<Set<Integer>> subsets(int count) {
        List<Set<Integer>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << count; bits++) {
            Set<Integer> subset = new HashSet<>();
            for (int number = 0; number < count; number++) {
                if ((bits & (1 << number)) != 0) {
                    subset.add(number);
                }
            }
            all.add(subset);
        }
        return all;
    }
}
