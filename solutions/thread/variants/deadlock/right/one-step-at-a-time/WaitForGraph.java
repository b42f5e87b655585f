package dev.timeslice.thread.deadlock;

import dev.timeslice.model.sync.LockTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes out whoever can go on, and then whoever waited for it, until nobody can: what is left is stuck. */
public final class WaitForGraph {

    public WaitForGraph() {}

    public Map<String, String> edges(LockTable table) {
        Map<String, String> edges = new HashMap<>();
        for (String thread : table.waits().keySet()) {
            String owner = table.owners().get(table.waits().get(thread));
            if (owner != null) {
                edges.put(thread, owner);
            }
        }
        return edges;
    }

    public Set<List<String>> cycles(LockTable table) {
        Map<String, String> edges = edges(table);
        Set<List<String>> cycles = new HashSet<>();
        for (String thread : stuck(table)) {
            List<String> cycle = new ArrayList<>();
            String at = thread;
            while (!cycle.contains(at)) {
                cycle.add(at);
                at = edges.get(at);
            }
            // Only the way that begins with the first name on the cycle is kept, so that each cycle is there once.
            if (at.equals(thread) && cycle.stream().allMatch(other -> other.compareTo(thread) >= 0)) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    public Set<String> stuck(LockTable table) {
        Map<String, String> edges = edges(table);
        Set<String> left = new TreeSet<>(table.threads());
        while (left.removeIf(thread -> !edges.containsKey(thread) || !left.contains(edges.get(thread)))) {
            // Who waited for those is free now.
        }
        return left;
    }

    public boolean closesCycle(LockTable table, String thread, String lock) {
        Map<String, String> waits = new HashMap<>(table.waits());
        waits.put(thread, lock);
        return cycles(new LockTable(table.owners(), waits)).stream().anyMatch(cycle -> cycle.contains(thread));
    }
}
