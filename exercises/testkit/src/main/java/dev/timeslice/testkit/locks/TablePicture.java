package dev.timeslice.testkit.locks;

import dev.timeslice.model.sync.LockTable;
import dev.timeslice.model.sync.UnitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables of locks and of units as people read them. */
public final class TablePicture {
    private TablePicture() {}

    /** A line for each thread: what it has, what it waits for, and the edge of the wait-for graph that follows. */
    public static String of(LockTable table) {
        if (table.threads().isEmpty()) {
            return "no thread has a lock or waits for one";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("thread", "has", "waits for", "edge"));
        for (String thread : table.threads()) {
            String lock = table.waits().getOrDefault(thread, "-");
            String owner = table.owners().get(lock);
            rows.add(List.of(
                    thread,
                    orDash(table.owners().entrySet().stream()
                            .filter(entry -> entry.getValue().equals(thread))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(" "))),
                    lock,
                    owner == null ? "-" : thread + " -> " + owner));
        }
        TreeSet<String> free = new TreeSet<>(table.waits().values());
        free.removeAll(table.owners().keySet());
        List<String> lines = new ArrayList<>(Rows.aligned(rows));
        if (!free.isEmpty()) {
            lines.add("nobody has " + String.join(" ", free));
        }
        return String.join("\n", lines);
    }

    /** A line for each thread: what it has, requests and claims, by kind; and what is free. */
    public static String of(UnitTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("thread", "holds", "requests", "claims"));
        for (UnitTable.Share share : table.shares()) {
            rows.add(List.of(
                    share.thread(),
                    share.holds().toString(),
                    share.requests().toString(),
                    share.claims().toString()));
        }
        return String.join("\n", Rows.aligned(rows)) + "\nfree    " + table.free();
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
