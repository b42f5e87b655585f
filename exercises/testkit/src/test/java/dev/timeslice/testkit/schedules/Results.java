package dev.timeslice.testkit.schedules;

import java.util.Set;
import java.util.TreeSet;

/** What scenarios under control tell their test. It is a given class to them, so it is there once. */
public final class Results {
    private static final Set<String> SEEN = new TreeSet<>();

    private Results() {}

    /** Called by a scenario. */
    public static void add(String result) {
        SEEN.add(result);
    }

    static Set<String> drain() {
        Set<String> seen = new TreeSet<>(SEEN);
        SEEN.clear();
        return seen;
    }
}
