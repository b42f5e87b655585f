package dev.timeslice.thread.deadlock;

import dev.timeslice.model.sync.UnitTable;
import dev.timeslice.model.sync.UnitTable.Share;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Whoever can go on is let go on and gives back what it has, until nobody can. The order does not matter, for nobody who ends
 * takes anything away from the others (Coffman, Elphick and Shoshani 1971; Dijkstra's banker, 1965).
 */
public final class UnitDetector {

    public UnitDetector() {}

    public Set<String> stuck(UnitTable table) {
        return left(table, Share::requests);
    }

    public boolean isSafe(UnitTable table) {
        return left(table, UnitDetector::stillToCome).isEmpty();
    }

    private static List<Integer> stillToCome(Share share) {
        List<Integer> missing = new ArrayList<>();
        for (int kind = 0; kind < share.claims().size(); kind++) {
            missing.add(share.claims().get(kind) - share.holds().get(kind));
        }
        return missing;
    }

    private static Set<String> left(UnitTable table, Function<Share, List<Integer>> needs) {
        List<Integer> free = new ArrayList<>(table.free());
        List<Share> left = new ArrayList<>(table.shares());
        while (left.removeIf(share -> ends(share, needs.apply(share), free))) {
            // What they have given back may let others go on.
        }
        Set<String> names = new LinkedHashSet<>();
        left.forEach(share -> names.add(share.thread()));
        return names;
    }

    /** Lets a thread come to its end, if there is enough for it. */
    private static boolean ends(Share share, List<Integer> needed, List<Integer> free) {
        for (int kind = 0; kind < free.size(); kind++) {
            if (needed.get(kind) > free.get(kind)) {
                return false;
            }
        }
        for (int kind = 0; kind < free.size(); kind++) {
            free.set(kind, free.get(kind) + share.holds().get(kind));
        }
        return true;
    }
}
