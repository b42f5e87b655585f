package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.PageMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The page tables of all processes at one moment.
 *
 * @param tables by the name of the process
 */
public record PageTables(SortedMap<String, List<PageMapping>> tables) {
    public PageTables {
        SortedMap<String, List<PageMapping>> copy = new TreeMap<>();
        tables.forEach((process, mappings) -> copy.put(process, List.copyOf(mappings)));
        tables = copy;
    }

    /** A line a page, such as {@code A  page 2  frame 7  rw-}; one that says none, if no page is mapped. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<PageMapping>> table : tables.entrySet()) {
            for (PageMapping mapping : table.getValue()) {
                lines.add(table.getKey() + "  page " + mapping.page() + "  frame " + mapping.frame() + "  "
                        + mapping.rights());
            }
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }
}
