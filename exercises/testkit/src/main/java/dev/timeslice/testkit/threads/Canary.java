package dev.timeslice.testkit.threads;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves in this very virtual machine that the detectors detect, on mistakes of our own, and accuse no right twin.
 *
 * <p>Without it a machine on which nothing can be seen (one processor, a management bean that is blind) would pass every
 * submission in silence. The worker calls it once before its first check on several cores.
 */
public final class Canary {
    private static final int TRIES = 20;
    private static final int INSTANCES = 2 * 1008;
    private static final int INCREMENTS = 100;

    /** Enough of {@link SlowRacyCounter}, of which each takes some milliseconds. */
    private static final int SLOW_INSTANCES = 64;

    /** Rounds of a heartbeat of the canary's own, about a millisecond each, in which a hang has to be found. */
    private static final int PATIENCE_ROUNDS = 5_000;

    private Canary() {}

    /**
     * Runs all proofs, in less than a second and with little CPU time.
     *
     * @throws GraderFault if a detector misses its mistake or accuses the right twin
     */
    public static void prove() throws GraderFault {
        proveStress();
        proveHangRule();
    }

    private static void proveStress() {
        if (!losesUpdates(RacyCounter::new, TRIES, INSTANCES)
                && !losesUpdates(SlowRacyCounter::new, 1, SLOW_INSTANCES)) {
            throw new GraderFault("the canary failed: stress lost no update of a counter without a lock");
        }
        stress(LockedCounter::new, 0, INSTANCES / 8).ifPresent(failure -> {
            throw new GraderFault("the canary failed: stress accused a counter with a lock", failure);
        });
    }

    private static boolean losesUpdates(Supplier<Counter> fresh, int tries, int instances) {
        for (int attempt = 0; attempt < tries; attempt++) {
            if (stress(fresh, attempt, instances).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<CheckFailure> stress(Supplier<Counter> fresh, long seed, int instances) {
        Stress.Part<Counter> increments = (counter, noise) -> {
            for (int i = 0; i < INCREMENTS; i++) {
                counter.increment();
            }
        };
        try {
            Stress.of(fresh)
                    .thread("canary-1", increments)
                    .thread("canary-2", increments)
                    .run(seed, instances, Canary::lostUpdate);
            return Optional.empty();
        } catch (CheckFailure failure) {
            return Optional.of(failure);
        }
    }

    private static Optional<Violation> lostUpdate(Counter counter) {
        int expected = 2 * INCREMENTS;
        return counter.value() == expected
                ? Optional.empty()
                : Optional.of(new Violation(
                        VerdictKind.LOST_UPDATE,
                        Message.of("%d of %d increments were lost.", "증가 연산 %2$d번 가운데 %1$d번이 사라졌습니다.")
                                .with(expected - counter.value(), expected),
                        ""));
    }

    /** Three pairs at once, since what takes long in a hang is that nothing may happen for a while. */
    private static void proveHangRule() {
        List<Scene> scenes = List.of(lockCycle(), lostWakeUp(), wakeUps());
        try (Heartbeat patience = Heartbeat.start(1_000_000)) {
            while (scenes.stream().anyMatch(Scene::isOpen)) {
                scenes.forEach(Scene::examine);
                if (patience.rounds() > PATIENCE_ROUNDS) {
                    throw new GraderFault("the canary failed: the hang rule did not see all hangs");
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while the canary ran", e);
        } finally {
            scenes.forEach(Scene::end);
        }
    }

    private static Scene lockCycle() {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        return new Scene(
                VerdictKind.DEADLOCK,
                () -> lockBoth(left, bothHoldOne, right),
                () -> lockBoth(right, bothHoldOne, left));
    }

    // The pair ends by an interrupt, and the locks with it.
    @SuppressWarnings("LockNotBeforeTry")
    private static void lockBoth(ReentrantLock one, CyclicBarrier bothHoldOne, ReentrantLock other) throws Exception {
        one.lockInterruptibly();
        bothHoldOne.await();
        other.lockInterruptibly();
    }

    private static Scene lostWakeUp() {
        Doorbell bell = new Doorbell();
        return new Scene(VerdictKind.LOST_WAKEUP, bell::awaitRings, bell::awaitRings);
    }

    private static Scene wakeUps() {
        Doorbell bell = new Doorbell();
        return new Scene(null, bell::awaitRings, bell::awaitRings) {
            @Override
            void examine() {
                bell.ring();
                super.examine();
            }
        };
    }

    /** Two threads under a hang rule of their own. */
    private static class Scene {
        private final @Nullable VerdictKind expected;
        private final HangRule rule = HangRule.start();
        private final List<Thread> threads;
        private boolean seen;

        /**
         * @param expected the hang that has to be found; null if none may be
         */
        Scene(@Nullable VerdictKind expected, Step one, Step other) {
            this.expected = expected;
            this.threads = List.of(start("canary-1", one), start("canary-2", other));
        }

        private static Thread start(String name, Step work) {
            Thread thread = new Thread(() -> runUntilInterrupted(work), name);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        private static void runUntilInterrupted(Step work) {
            try {
                work.run();
            } catch (Exception e) { // a thread that breaks ends, and then its hang is not found
                Thread.currentThread().interrupt();
            }
        }

        boolean isOpen() {
            return expected != null && !seen;
        }

        void examine() {
            Optional<Hang> hang = seen ? Optional.empty() : rule.examine(threads);
            if (hang.isEmpty()) {
                return;
            }
            if (hang.get().kind() != expected) {
                throw new GraderFault("the canary failed: expected " + (expected == null ? "no hang" : expected)
                        + ", the hang rule saw " + hang.get());
            }
            seen = true;
        }

        /** Ends the threads, so that none of them is taken for one that a submission left behind. */
        void end() {
            rule.close();
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                while (thread.isAlive()) {
                    LockSupport.parkNanos(50_000);
                }
            }
        }
    }

    private interface Counter {
        void increment();

        int value();
    }

    private static final class RacyCounter implements Counter {
        // Volatile, so that the compiler does not join the increments of a loop into one addition.
        private volatile int count;

        @Override
        public void increment() {
            int seen = count;
            count = seen + 1;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /**
     * Sleeps between reading and writing. Where every processor is busy with something else, two threads may never meet in
     * the few nanoseconds of {@link RacyCounter}; here they do in the first batch, and what is asked of the detectors is
     * the same.
     */
    private static final class SlowRacyCounter implements Counter {
        private volatile int count;

        @Override
        public void increment() {
            int seen = count;
            LockSupport.parkNanos(1);
            count = seen + 1;
        }

        @Override
        public int value() {
            return count;
        }
    }

    private static final class LockedCounter implements Counter {
        private int count;

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    /** A monitor whose waiters wait again after each ring. */
    private static final class Doorbell {
        synchronized void awaitRings() throws InterruptedException {
            while (true) {
                wait();
            }
        }

        synchronized void ring() {
            notifyAll();
        }
    }
}
