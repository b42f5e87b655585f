package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What is done to a view of a concurrent map is done to the map. */
public final class MapViews {
    private MapViews() {}

    /** Two threads that take something out of a map by its views. */
    public static final class Right implements Scenario {
        private final ConcurrentHashMap<String, Integer> ages =
                new ConcurrentHashMap<>(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5));
        private final Set<String> names = ages.keySet();

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> {
                ages.keySet().remove("a");
                ages.values().removeIf(age -> age == 2);
                ages.entrySet().removeIf(entry -> entry.getKey().equals("c"));
            });
            cast.thread("two", () -> {
                for (Iterator<String> walk = ages.keySet().iterator(); walk.hasNext(); ) {
                    if (walk.next().equals("d")) {
                        walk.remove();
                    }
                }
                for (Map.Entry<String, Integer> entry : ages.entrySet()) {
                    if (entry.getKey().equals("e")) {
                        entry.setValue(6);
                    }
                }
            });
        }

        @Override
        public void afterwards() {
            Demand.that(
                    ages.equals(Map.of("e", 6)) && names.size() == 1,
                    VerdictKind.BROKEN_INVARIANT,
                    "What was taken out of a view is not in the map.");
        }
    }

    /** A set that is a view of a concurrent map. */
    public static final class Members implements Scenario {
        private final Set<String> members = ConcurrentHashMap.newKeySet();
        private final AtomicInteger added = new AtomicInteger();

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::join);
            cast.thread("two", this::join);
        }

        private void join() {
            if (members.add("a")) {
                added.incrementAndGet();
            }
        }

        @Override
        public void afterwards() {
            Demand.that(
                    added.get() == 1 && members.contains("a"), VerdictKind.BROKEN_INVARIANT, "One of them adds it.");
        }
    }
}
