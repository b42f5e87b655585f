package dev.timeslice.process.fork;

import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageMap;

/** Touches every page. */
final class Probe {
    private Probe() {}

    static void touch(PageMap table, FrameTable frames) {
        table.entries().values().forEach(entry -> frames.write(entry.frame(), 0, (byte) 0));
    }
}
