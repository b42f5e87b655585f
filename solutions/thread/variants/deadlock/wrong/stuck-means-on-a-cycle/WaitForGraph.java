package dev.timeslice.thread.deadlock;

import dev.timeslice.model.sync.LockTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Since a thread waits for one thread at most, following who waits for whom is enough: there are no branches. */
public final class WaitForGraph {

    public WaitForGraph() {}

    public Map<String, String> edges(LockTable table) {
        Map<String, String> edges = new TreeMap<>();
        table.waits().forEach((thread, lock) -> {
            String owner = table.owners().get(lock);
            if (owner != null) {
                edges.put(thread, owner);
            }
        });
        return edges;
    }

    public Set<List<String>> cycles(LockTable table) {
        Map<String, String> edges = edges(table);
        Set<List<String>> cycles = new LinkedHashSet<>();
        Set<String> known = new HashSet<>();
        for (String start : edges.keySet()) {
            List<String> path = new ArrayList<>();
            @Nullable String thread = start;
            while (thread != null && known.add(thread)) {
                path.add(thread);
                thread = edges.get(thread);
            }
            // Where it met a thread of an earlier path, the cycle behind that one has been seen.
            int first = thread == null ? -1 : path.indexOf(thread);
            if (first >= 0) {
                cycles.add(List.copyOf(path.subList(first, path.size())));
            }
        }
        return cycles;
    }

    public Set<String> stuck(LockTable table) {
        Map<String, String> edges = edges(table);
        Set<String> stuck = new HashSet<>();
        cycles(table).forEach(stuck::addAll);
        boolean grown = false;
        while (grown) {
            grown = false;
            for (Map.Entry<String, String> edge : edges.entrySet()) {
                if (stuck.contains(edge.getValue())) {
                    grown |= stuck.add(edge.getKey());
                }
            }
        }
        return stuck;
    }

    public boolean closesCycle(LockTable table, String thread, String lock) {
        Map<String, String> edges = edges(table);
        Set<String> seen = new HashSet<>();
        String next = table.owners().get(lock);
        while (next != null && seen.add(next)) {
            if (next.equals(thread)) {
                return true;
            }
            next = edges.get(next);
        }
        return false;
    }
}
