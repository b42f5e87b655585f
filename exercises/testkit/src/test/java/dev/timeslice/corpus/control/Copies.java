package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs that are put into a list and an array in one critical section, and somebody who looks at them all at once. */
public abstract class Copies implements Scenario {
    final List<Integer> list = new ArrayList<>();
    final int[] array = new int[4];

    private synchronized void put() {
        list.add(1);
        list.add(2);
        array[0] = 1;
        array[1] = 1;
    }

    /** How many items there are. */
    abstract int seen();

    static int ones(int[] items) {
        return items[0] + items[1];
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("writer", this::put);
        cast.thread("reader", () -> Demand.that(seen() % 2 == 0, VerdictKind.BROKEN_INVARIANT, "Items come in pairs."));
    }

    /** The mistake: a copy is a read of all. */
    public static final class OfList extends Copies {
        @Override
        int seen() {
            return new ArrayList<>(list).size();
        }
    }

    /** The mistake: adding all of another list reads that. */
    public static final class Added extends Copies {
        @Override
        int seen() {
            List<Integer> all = new ArrayList<>();
            all.addAll(list);
            return all.size();
        }
    }

    /** The mistake: nobody can change an unmodifiable list, but it changes. */
    public static final class View extends Copies {
        private final List<Integer> view = Collections.unmodifiableList(list);

        @Override
        int seen() {
            return view.size();
        }
    }

    /** The mistake: the keys of a map are the map's, whenever they were asked for. */
    public static final class Keys implements Scenario {
        private final Map<Integer, Integer> map = new HashMap<>();
        private final Set<Integer> keys = map.keySet();

        @Override
        public void threads(Cast cast) {
            cast.thread("writer", () -> {
                synchronized (this) {
                    map.put(1, 1);
                    map.put(2, 2);
                }
            });
            cast.thread(
                    "reader",
                    () -> Demand.that(keys.size() % 2 == 0, VerdictKind.BROKEN_INVARIANT, "Keys come in pairs."));
        }
    }

    /** The mistake: a clone is a read of all. */
    public static final class Cloned extends Copies {
        @Override
        int seen() {
            return ones(array.clone());
        }
    }

    /** The mistake: so is a copy of the beginning. */
    public static final class CopiedOf extends Copies {
        @Override
        int seen() {
            return ones(Arrays.copyOf(array, 2));
        }
    }

    /** The mistake: and one into another array. */
    public static final class ArrayCopied extends Copies {
        @Override
        int seen() {
            int[] copy = new int[2];
            System.arraycopy(array, 0, copy, 0, 2);
            return ones(copy);
        }
    }

    @Explored(raceFree = true)
    public static final class Right extends Copies {
        @Override
        synchronized int seen() {
            return new ArrayList<>(list).size() + ones(array.clone());
        }
    }

    /** Two threads that fill and copy halves of one array. */
    @Explored(raceFree = true)
    public static final class Halves implements Scenario {
        private final int[] array = new int[8];

        @Override
        public void threads(Cast cast) {
            cast.thread("lower", () -> Arrays.fill(array, 0, 4, 1));
            cast.thread("upper", () -> {
                System.arraycopy(new int[] {2, 2, 2, 2}, 0, array, 4, 4);
                Arrays.sort(array, 4, 8);
            });
        }

        @Override
        public void afterwards() {
            Demand.that(Arrays.stream(array).sum() == 12, VerdictKind.BROKEN_INVARIANT, "Each half is filled.");
        }
    }

    /** The mistake: the halves overlap. */
    @Explored(raceFree = true)
    public static final class Overlapping implements Scenario {
        private final int[] array = new int[8];

        @Override
        public void threads(Cast cast) {
            cast.thread("lower", () -> Arrays.fill(array, 0, 5, 1));
            cast.thread("upper", () -> Arrays.fill(array, 4, 8, 2));
        }
    }
}
