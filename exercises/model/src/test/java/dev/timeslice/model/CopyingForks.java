package dev.timeslice.model;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import java.util.List;
import java.util.Objects;

/** As much of copying on write as the kernel's tests need: whoever writes gets a copy, also the last one. */
class CopyingForks implements ForkStrategy {
    final FrameTable frames;

    CopyingForks(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        if (frames.available() == 0) {
            return new ForkResult.OutOfFrames();
        }
        PageMap child = new PageMap();
        for (Integer page : List.copyOf(parent.entries().keySet())) {
            PageEntry entry = Objects.requireNonNull(parent.get(page));
            boolean copied = entry.rights() == Rights.READ_WRITE || entry.copyOnWrite();
            PageEntry both = copied ? new PageEntry(entry.frame(), Rights.READ, true, false) : entry;
            frames.share(entry.frame());
            parent.put(page, both);
            child.put(page, both);
        }
        return new ForkResult.Forked(child);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        PageEntry entry = Objects.requireNonNull(table.get(page));
        if (!entry.copyOnWrite()) {
            return new WriteFaultResult.Refused();
        }
        if (frames.available() == 0) {
            return new WriteFaultResult.OutOfFrames();
        }
        int copy = frames.allocate().orElseThrow();
        frames.copy(entry.frame(), copy);
        frames.release(entry.frame());
        table.put(page, PageEntry.of(copy, Rights.READ_WRITE));
        return new WriteFaultResult.Writable(true);
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        throw new UnsupportedOperationException("the kernel does not copy out in these tests");
    }

    @Override
    public void release(PageMap table) {
        table.entries().values().forEach(entry -> frames.release(entry.frame()));
        table.clear();
    }
}
