package dev.timeslice.testkit.locks;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;

/**
 * Locks a, b, c that watch how a single thread takes them while others come and go: each time that it waits, others have other
 * ones of them than before. Nobody really waits; {@code lock()} returns when its turn would have come.
 */
public final class WatchedLocks {
    /** Who asks more often than this without waiting even once asks in a loop. */
    private static final int PATIENCE = 100;

    private final List<Set<Integer>> takenByOthers;
    private final int[] held;
    private final List<String> calls = new ArrayList<>();
    private int period;
    private int askedInVain;

    /**
     * @param count how many locks, at most 26
     * @param takenByOthers which ones others have, by their numbers from 0: at first, after the first wait, and so on;
     *     none after the last
     */
    public WatchedLocks(int count, List<Set<Integer>> takenByOthers) {
        this.held = new int[count];
        this.takenByOthers = List.copyOf(takenByOthers);
    }

    /** All of them, in order. */
    public List<Lock> locks() {
        return IntStream.range(0, held.length)
                .mapToObj(number -> (Lock) new Watched(number))
                .toList();
    }

    /** Whether the thread has each of them exactly so many times. */
    public boolean allHeld(int times) {
        return Arrays.stream(held).allMatch(count -> count == times);
    }

    /** Whether the thread has ever called {@code lock()}. */
    public boolean hasWaited() {
        return period > 0;
    }

    /** What the thread has called so far, and what it has now. */
    public String log() {
        return String.join("\n", calls) + "\nhas now: "
                + names(IntStream.range(0, held.length)
                        .filter(number -> held[number] > 0)
                        .boxed()
                        .toList());
    }

    private String others() {
        return names(
                IntStream.range(0, held.length).filter(this::isTaken).boxed().toList());
    }

    private boolean isTaken(int number) {
        return held[number] == 0
                && period < takenByOthers.size()
                && takenByOthers.get(period).contains(number);
    }

    private static String names(List<Integer> numbers) {
        return numbers.isEmpty()
                ? "-"
                : String.join(" ", numbers.stream().map(WatchedLocks::name).toList());
    }

    private static String name(int number) {
        return Character.toString('a' + number);
    }

    private final class Watched implements Lock {
        private final int number;

        Watched(int number) {
            this.number = number;
        }

        @Override
        public void lock() {
            String others = others();
            calls.add(name(number) + ".lock()   others have: " + others);
            if (Arrays.stream(held).anyMatch(count -> count > 0)) {
                throw new CheckFailure(
                        VerdictKind.BROKEN_INVARIANT,
                        Message.of(
                                        "A thread calls %s.lock(), which may have to wait, while it has another lock: who holds and waits can be part of a cycle.",
                                        "스레드가 다른 락을 가진 채로 기다려야 할 수도 있는 %s.lock()을 부릅니다. 가진 채로 기다리는 스레드는 순환의 일부가 될 수 있습니다.")
                                .with(name(number)),
                        log());
            }
            period++;
            askedInVain = 0;
            held[number]++;
        }

        @Override
        public void lockInterruptibly() {
            lock();
        }

        @Override
        public boolean tryLock() {
            boolean free = !isTaken(number);
            calls.add(name(number) + ".tryLock(): " + free);
            if (free) {
                held[number]++;
            } else if (++askedInVain > PATIENCE) {
                throw new CheckFailure(
                        VerdictKind.BUSY_WAIT,
                        Message.of(
                                        "A thread asks by %s.tryLock() again and again, instead of waiting for it.",
                                        "스레드가 기다리지 않고 %s.tryLock()으로 거듭 묻습니다.")
                                .with(name(number)),
                        String.join("\n", calls.subList(0, 12)) + "\n...");
            }
            return free;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return tryLock();
        }

        @Override
        public void unlock() {
            calls.add(name(number) + ".unlock()");
            if (held[number] == 0) {
                throw CheckFailure.failed(
                        Message.of(
                                        "A thread gives back lock %s, which it does not have.",
                                        "스레드가 갖고 있지 않은 락 %s을(를) 돌려줍니다.")
                                .with(name(number)),
                        log());
            }
            held[number]--;
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("a watched lock has no conditions");
        }
    }
}
