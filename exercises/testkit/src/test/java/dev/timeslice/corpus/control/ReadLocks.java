package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Numbers for names, given when they are first asked for. */
public abstract class ReadLocks implements Scenario {
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int first;
    private int second;

    abstract int numberOf(String name);

    final Integer known(String name, Lock held) {
        held.lock();
        try {
            return numbers.getOrDefault(name, 0);
        } finally {
            held.unlock();
        }
    }

    final int given(String name, Lock held) {
        held.lock();
        try {
            Integer number = numbers.get(name);
            if (number == null) {
                number = numbers.size() + 1;
                numbers.put(name, number);
            }
            return number;
        } finally {
            held.unlock();
        }
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("one", () -> first = numberOf("a"));
        cast.thread("two", () -> second = numberOf("b"));
    }

    @Override
    public void afterwards() {
        Demand.that(first != second, VerdictKind.BROKEN_INVARIANT, "Two names have two numbers.");
    }

    /** The mistake: writes under the lock that many may hold at once. */
    public static final class Wrong extends ReadLocks {
        @Override
        int numberOf(String name) {
            return given(name, lock.readLock());
        }
    }

    @Explored(raceFree = true)
    public static final class Right extends ReadLocks {
        @Override
        int numberOf(String name) {
            int number = known(name, lock.readLock());
            return number > 0 ? number : given(name, lock.writeLock());
        }
    }
}
