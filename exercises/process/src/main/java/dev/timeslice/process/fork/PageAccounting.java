package dev.timeslice.process.fork;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.MemoryAccounting;
import dev.timeslice.model.paging.MemoryUse;
import dev.timeslice.model.paging.PageMap;

/** Says how much memory a process uses (task 6). It only looks: it changes neither tables nor frames. */
public final class PageAccounting implements MemoryAccounting {

    /**
     * @param frames knows how large a frame is, and how many tables refer to each
     */
    public PageAccounting(FrameTable frames) {
        // Keep frames in a field; task 6 needs it.
    }

    /**
     * Resident are the bytes of all pages in the table. Proportional is the same sum, in which a page counts one n-th of its
     * bytes if n entries, of any tables, refer to its frame.
     */
    @Override
    public MemoryUse useOf(PageMap table) {
        throw new NotImplemented("PageAccounting.useOf");
    }
}
