package dev.timeslice.hiddenchecks.thread.clone;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;

/** Copies all of a process's writable pages at once, as textbooks tell it, so that every copy can be counted in frames. */
public final class EagerForks implements ForkStrategy {
    private final FrameTable frames;

    public EagerForks(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        long needed =
                parent.entries().values().stream().filter(EagerForks::isCopied).count();
        if (needed > frames.available()) {
            return new ForkResult.OutOfFrames();
        }
        PageMap child = new PageMap();
        parent.entries().forEach((page, entry) -> {
            if (isCopied(entry)) {
                int copy = frames.allocate().orElseThrow();
                frames.copy(entry.frame(), copy);
                child.put(page, PageEntry.of(copy, entry.rights()));
            } else {
                frames.share(entry.frame());
                child.put(page, entry);
            }
        });
        return new ForkResult.Forked(child);
    }

    private static boolean isCopied(PageEntry entry) {
        return entry.rights() == Rights.READ_WRITE && !entry.shared();
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
