package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collections of the JDK that the code under test extends. */
public final class Subclasses {
    private Subclasses() {}

    /** Names in the order of their numbers. */
    private static final class Register extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        int enter(String name) {
            int number = size();
            add(name);
            return number;
        }
    }

    /** Two names that are entered in one register. */
    public abstract static class Registers implements Scenario {
        private final Register register = new Register();
        private int first;
        private int second;

        int enter(String name) {
            return register.enter(name);
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> first = enter("a"));
            cast.thread("two", () -> second = enter("b"));
        }

        @Override
        public void afterwards() {
            Demand.that(first != second, VerdictKind.BROKEN_INVARIANT, "Two names have two numbers.");
        }

        /** The mistake: a list that is extended locks no more than the list. */
        public static final class Wrong extends Registers {}

        public static final class Right extends Registers {
            @Override
            synchronized int enter(String name) {
                return super.enter(name);
            }
        }
    }

    /** A cache that forgets its oldest entry. */
    @Explored(raceFree = true)
    public abstract static class Caches implements Scenario {
        private final Map<Integer, String> cache = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 1;
            }
        };

        void put(int key) {
            cache.put(key, "value");
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> put(1));
            cast.thread("two", () -> put(2));
        }

        /** The mistake: two threads change one map. */
        @Explored(raceFree = true)
        public static final class Wrong extends Caches {}

        @Explored(raceFree = true)
        public static final class Right extends Caches {
            @Override
            synchronized void put(int key) {
                super.put(key);
            }
        }
    }
}
