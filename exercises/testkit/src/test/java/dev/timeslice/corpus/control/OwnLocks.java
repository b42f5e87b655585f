package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Vector;

/** Containers that lock themselves for one call, and for several calls whoever holds their monitor. */
@SuppressWarnings("JdkObsolete") // their locking is what this is about
public final class OwnLocks {
    private OwnLocks() {}

    /** Reads the last element of a vector while somebody takes one away. */
    public abstract static class LastOfVector implements Scenario {
        final Vector<Integer> numbers = new Vector<>(List.of(1, 2));

        abstract int last();

        final int lastByTwoCalls() {
            int size = numbers.size();
            return numbers.get(size - 1);
        }

        @Override
        public void threads(Cast cast) {
            cast.thread(
                    "reader", () -> Demand.that(last() > 0, VerdictKind.BROKEN_INVARIANT, "All numbers are positive."));
            cast.thread("remover", () -> numbers.remove(0));
        }

        /** The mistake: each call is safe, the two together are not. */
        public static final class Wrong extends LastOfVector {
            @Override
            int last() {
                return lastByTwoCalls();
            }
        }

        public static final class Right extends LastOfVector {
            @Override
            int last() {
                synchronized (numbers) {
                    return lastByTwoCalls();
                }
            }
        }
    }

    /** Adds up a synchronised list while somebody adds to it. */
    public abstract static class SumOfList implements Scenario {
        final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));

        abstract int sum();

        final int sumByWalking() {
            int sum = 0;
            for (int number : numbers) {
                sum += number;
            }
            return sum;
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("reader", () -> Demand.that(sum() >= 3, VerdictKind.BROKEN_INVARIANT, "The sum only grows."));
            cast.thread("adder", () -> numbers.add(3));
        }

        /** The mistake: the list does not lock itself while somebody walks over it. */
        public static final class Wrong extends SumOfList {
            @Override
            int sum() {
                return sumByWalking();
            }
        }

        public static final class Right extends SumOfList {
            @Override
            int sum() {
                synchronized (numbers) {
                    return sumByWalking();
                }
            }
        }
    }
}
