package dev.timeslice.process.fork;

import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.MemoryAccounting;
import dev.timeslice.model.paging.MemoryUse;
import dev.timeslice.model.paging.PageMap;

/** Says how much memory a process uses, from its table and the reference counts of its frames. */
public final class PageAccounting implements MemoryAccounting {
    private final FrameTable frames;

    public PageAccounting(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public MemoryUse useOf(PageMap table) {
        Unmarked.pages(table);
        long resident = (long) table.size() * frames.frameSize();
        double proportional = table.entries().values().stream()
                .mapToDouble(entry -> (double) frames.frameSize() / frames.references(entry.frame()))
                .sum();
        return new MemoryUse(resident, proportional);
    }
}
