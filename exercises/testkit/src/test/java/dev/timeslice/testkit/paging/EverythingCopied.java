package dev.timeslice.testkit.paging;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;

/** A strategy for machines whose pages are all data: as much as the tests of the stories need. */
class EverythingCopied implements ForkStrategy {
    final FrameTable frames;

    EverythingCopied(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        if (frames.available() < parent.size()) {
            return new ForkResult.OutOfFrames();
        }
        PageMap child = new PageMap();
        parent.entries().forEach((page, entry) -> child.put(page, copied(entry)));
        return new ForkResult.Forked(child);
    }

    PageEntry copied(PageEntry entry) {
        int copy = frames.allocate().orElseThrow();
        frames.copy(entry.frame(), copy);
        return PageEntry.of(copy, Rights.READ_WRITE);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        return new WriteFaultResult.Refused();
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        return new CopyOutResult.Refused(virtualAddress);
    }

    @Override
    public void release(PageMap table) {
        table.entries().values().forEach(entry -> frames.release(entry.frame()));
        table.clear();
    }
}
