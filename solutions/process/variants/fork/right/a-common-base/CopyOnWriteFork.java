package dev.timeslice.process.fork;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;

/** A private page becomes one that both may read, and is copied when somebody writes it. */
public final class CopyOnWriteFork extends CountedPages {

    public CopyOnWriteFork(FrameTable frames) {
        super(frames);
    }

    @Override
    int framesToDuplicate() {
        return 0;
    }

    @Override
    PageEntry duplicate(PageMap parent, int page, PageEntry entry) {
        PageEntry marked = new PageEntry(entry.frame(), Rights.READ, true, false);
        parent.put(page, marked);
        return again(marked);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        PageEntry entry = table.get(page);
        if (entry == null || !entry.copyOnWrite()) {
            return super.writeFault(table, page);
        }
        boolean copied = isElsewhere(entry);
        if (copied && frames.available() == 0) {
            return new WriteFaultResult.OutOfFrames();
        }
        int frame = entry.frame();
        if (copied) {
            frame = copyOf(entry.frame());
            frames.release(entry.frame());
        }
        table.put(page, PageEntry.of(frame, Rights.READ_WRITE));
        return new WriteFaultResult.Writable(copied);
    }
}
