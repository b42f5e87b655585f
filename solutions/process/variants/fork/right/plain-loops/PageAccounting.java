package dev.timeslice.process.fork;

import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.MemoryAccounting;
import dev.timeslice.model.paging.MemoryUse;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;

/** Adds page by page. */
public final class PageAccounting implements MemoryAccounting {
    private final FrameTable frames;

    public PageAccounting(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public MemoryUse useOf(PageMap table) {
        long resident = 0;
        double proportional = 0;
        for (PageEntry entry : table.entries().values()) {
            resident += frames.frameSize();
            proportional += 1.0 * frames.frameSize() / frames.references(entry.frame());
        }
        return new MemoryUse(resident, proportional);
    }
}
