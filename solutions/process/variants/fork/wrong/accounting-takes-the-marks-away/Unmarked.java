package dev.timeslice.process.fork;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import java.util.List;

/** Goes through all pages. */
final class Unmarked {
    private Unmarked() {}

    static void pages(PageMap table) {
        for (int page : List.copyOf(table.entries().keySet())) {
            PageEntry entry = table.get(page);
            if (entry != null) {
                table.put(page, PageEntry.of(entry.frame(), Rights.READ_WRITE));
            }
        }
    }
}
