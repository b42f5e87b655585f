package dev.timeslice.testkit.paging;

import dev.timeslice.model.paging.PageEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page tables of all processes at one moment, with the reference counts of the frames.
 *
 * @param rows ordered by process and page
 */
record PageTables(List<Row> rows) {
    PageTables {
        rows = List.copyOf(rows);
    }

    record Row(String process, int page, PageEntry entry, int references) {
        String shown() {
            String mark = entry.copyOnWrite() ? "copy on write" : entry.shared() ? "shared memory" : "";
            return String.format(
                            "%s  page %d  frame %d  %s  %-13s  %d %s",
                            process,
                            page,
                            entry.frame(),
                            entry.rights(),
                            mark,
                            references,
                            references == 1 ? "reference" : "references")
                    .stripTrailing();
        }
    }

    static PageTables of(PagingMachine machine) {
        List<Row> rows = new ArrayList<>();
        machine.tables()
                .forEach((process, table) -> table.entries()
                        .forEach((page, entry) -> rows.add(
                                new Row(process, page, entry, machine.frames().references(entry.frame())))));
        return new PageTables(rows);
    }

    /** The table of one process, page by page. */
    Map<Integer, PageEntry> entriesOf(String process) {
        return rows.stream()
                .filter(row -> row.process().equals(process))
                .collect(Collectors.toMap(Row::page, Row::entry));
    }

    /** A line a page; one that says none, if nobody has a page. */
    List<String> lines() {
        return rows.isEmpty() ? List.of("none") : rows.stream().map(Row::shown).toList();
    }
}
