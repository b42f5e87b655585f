package dev.timeslice.testkit.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.corpus.Signal;
import dev.timeslice.corpus.Turnstile;
import dev.timeslice.corpus.TwoAccounts;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HangRuleTest {
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void interruptWhatIsLeft() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void aCycleOfMonitorsIsAProvenDeadlock() throws Exception {
        Hang hang = deadlockOfTwoAccounts();

        assertThat(hang.kind()).isEqualTo(VerdictKind.DEADLOCK);
        assertThat(hang.proven()).isTrue();
        assertThat(hang.sentence().en()).endsWith("depositor, withdrawer.");
        assertThat(hang.sentence().ko()).endsWith("depositor, withdrawer.");
        assertThat(hang.threadTable().lines().toList())
                .satisfiesExactly(
                        header -> assertThat(header).matches("thread +state +waits for +held by +at"),
                        row -> assertThat(row)
                                .matches("depositor +BLOCKED +monitor of Object +withdrawer +"
                                        + "deposit\\(TwoAccounts.java:\\d+\\)"),
                        row -> assertThat(row)
                                .matches("withdrawer +BLOCKED +monitor of Object +depositor +"
                                        + "withdraw\\(TwoAccounts.java:\\d+\\)"));
    }

    @Test
    void twoRunsOfTheSameHangGiveTheSameTable() throws Exception {
        assertThat(deadlockOfTwoAccounts()).isEqualTo(deadlockOfTwoAccounts());
    }

    private Hang deadlockOfTwoAccounts() throws InterruptedException {
        TwoAccounts accounts = new TwoAccounts();
        List<Thread> pair = List.of(
                start("depositor", () -> {
                    accounts.deposit();
                    return true;
                }),
                start("withdrawer", () -> {
                    accounts.withdraw();
                    return true;
                }));
        return examineUntilHang(pair);
    }

    @Test
    @SuppressWarnings({"WaitNotInLoop", "NakedNotify"}) // the mistake that is to be found
    void whoWasNotifiedAndCannotComeBackIntoItsMonitorIsPartOfTheCycle() throws Exception {
        Object outer = new Object();
        Object inner = new Object();
        Thread sleeper = start("sleeper", () -> {
            synchronized (outer) {
                synchronized (inner) {
                    inner.wait();
                }
            }
            return true;
        });
        while (sleeper.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        Thread waker = start("waker", () -> {
            synchronized (inner) {
                inner.notifyAll();
                synchronized (outer) {
                    return true;
                }
            }
        });

        Hang hang = examineUntilHang(List.of(sleeper, waker));

        assertThat(hang.kind()).isEqualTo(VerdictKind.DEADLOCK);
        assertThat(hang.sentence().en()).endsWith("sleeper, waker.");
    }

    @Test
    void waitersWhomNobodyCanWakeAreALostWakeUp() throws Exception {
        Signal signal = new Signal();
        start("first", () -> {
            signal.await();
            return true;
        });
        start("Thread-17", () -> {
            signal.await();
            return true;
        });
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
        signal.raiseSilently();

        Hang hang = examineUntilHang(threads);

        assertThat(hang.kind()).isEqualTo(VerdictKind.LOST_WAKEUP);
        assertThat(hang.proven()).isFalse();
        assertThat(hang.threadTable().lines())
                .anySatisfy(row ->
                        assertThat(row).matches("first +WAITING +notify on Signal +- +await\\(Signal.java:\\d+\\)"))
                .anySatisfy(row -> assertThat(row)
                        .as("a number given by the JDK is counted anew")
                        .matches("thread 1 +WAITING +notify on Signal +- +await\\(Signal.java:\\d+\\)"));
    }

    @Test
    void aThreadThatIsWokenAtLastWasNotHanging() throws Exception {
        Signal signal = new Signal();
        Thread waiter = start("waiter", () -> {
            signal.await();
            return true;
        });
        try (HangRule rule = HangRule.start()) {
            long end = System.nanoTime() + 150_000_000;
            while (System.nanoTime() < end) {
                assertThat(rule.examine(threads)).isEmpty();
                Thread.sleep(2);
            }
            signal.raise();
            waiter.join();
            assertThat(rule.examine(threads)).as("ended threads do not hang").isEmpty();
        }
    }

    @Test
    void oneThreadThatWaitsForATimeKeepsTheOthersFromHanging() throws Exception {
        Signal signal = new Signal();
        start("waiter", () -> {
            signal.await();
            return true;
        });
        start("sleeper", () -> {
            Thread.sleep(60_000);
            return true;
        });

        assertNeverHangs(600);
    }

    @Test
    void threadsThatWakeEachOtherNeverHang() throws Exception {
        assertTurnstileNeverHangs();
    }

    @Test
    void threadsThatWakeEachOtherNeverHangWhenAllProcessorsAreBusy() throws Exception {
        Load.during(this::assertTurnstileNeverHangs);
    }

    private boolean assertTurnstileNeverHangs() throws InterruptedException {
        Turnstile turnstile = new Turnstile();
        for (boolean first : List.of(true, false)) {
            start("first=" + first, () -> {
                turnstile.pass(first);
                return true;
            });
        }
        assertNeverHangs(1_500);
        turnstile.close();
        return true;
    }

    @Test
    void aThreadThatWaitsAgainInTheSamePlaceHasMoved() throws Exception {
        Thread parked = start("parked", () -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            return true;
        });
        long end = System.nanoTime() + 800_000_000;
        try (HangRule rule = HangRule.start()) {
            while (System.nanoTime() < end) {
                assertThat(rule.examine(threads)).isEmpty();
                Thread.sleep(20);
                LockSupport.unpark(parked);
            }
        }
    }

    @Test
    void aHangIsFoundEvenWhenAllProcessorsAreBusy() throws Exception {
        assertThat(Load.during(this::deadlockOfTwoAccounts).kind()).isEqualTo(VerdictKind.DEADLOCK);
    }

    @Test
    void nothingIsStartedWhileThreadsRun() throws Exception {
        awaitNoHeartbeat();
        try (HangRule rule = HangRule.start()) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(rule.examine(List.of(Thread.currentThread()))).isEmpty();
            }
            assertThat(heartbeats()).isZero();
        }
    }

    @Test
    void theHeartbeatStopsWithTheRule() throws Exception {
        deadlockOfTwoAccounts();
        awaitNoHeartbeat();
    }

    /** Those of an earlier test end soon after it. */
    private static void awaitNoHeartbeat() throws InterruptedException {
        while (heartbeats() > 0) {
            Thread.sleep(1);
        }
    }

    @Test
    void theHeartbeatIsNoThreadOfTheGroupThatStartedIt() throws Exception {
        Set<ThreadGroup> groups = new HashSet<>();
        Thread check = new Thread(new ThreadGroup("check"), () -> {
            try (Heartbeat heartbeat = Heartbeat.start(0)) {
                while (heartbeat.rounds() == 0) {
                    Thread.onSpinWait();
                }
                Thread.getAllStackTraces().keySet().stream()
                        .filter(Heartbeat::owns)
                        .forEach(beat -> groups.add(beat.getThreadGroup()));
            }
        });
        check.start();
        check.join();

        assertThat(groups).hasSize(1).extracting(ThreadGroup::getName).containsExactly("system");
    }

    private static long heartbeats() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Heartbeat::owns)
                .count();
    }

    private void assertNeverHangs(int milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        try (HangRule rule = HangRule.start()) {
            while (System.nanoTime() < end) {
                assertThat(rule.examine(threads)).isEmpty();
                Thread.sleep(2);
            }
        }
    }

    private static Hang examineUntilHang(List<Thread> threads) throws InterruptedException {
        try (HangRule rule = HangRule.start()) {
            while (true) {
                Optional<Hang> hang = rule.examine(threads);
                if (hang.isPresent()) {
                    return hang.get();
                }
                Thread.sleep(2);
            }
        }
    }

    private Thread start(String name, Callable<Boolean> work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.call();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return thread;
    }
}
