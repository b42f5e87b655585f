package dev.timeslice.process.fork;

import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;

/** A private page becomes a frame with the same bytes. */
public final class EagerFork extends CountedPages {

    public EagerFork(FrameTable frames) {
        super(frames);
    }

    @Override
    int framesToDuplicate() {
        return 1;
    }

    @Override
    PageEntry duplicate(PageMap parent, int page, PageEntry entry) {
        return PageEntry.of(copyOf(entry.frame()), entry.rights());
    }
}
