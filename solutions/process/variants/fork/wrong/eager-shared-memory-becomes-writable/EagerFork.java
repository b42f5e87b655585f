package dev.timeslice.process.fork;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import org.jspecify.annotations.Nullable;

/** Duplicates a process at once: the child has a frame of its own for every page that the parent may write. */
public final class EagerFork implements ForkStrategy {
    private final FrameTable frames;

    public EagerFork(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        // Asking first is easier than giving back.
        long needed =
                parent.entries().values().stream().filter(EagerFork::isCopied).count();
        if (needed > frames.available()) {
            return new ForkResult.OutOfFrames();
        }
        PageMap child = new PageMap();
        parent.entries().forEach((page, entry) -> child.put(page, isCopied(entry) ? copyOf(entry) : shared(entry)));
        return new ForkResult.Forked(child);
    }

    private static boolean isCopied(PageEntry entry) {
        return entry.rights() == Rights.READ_WRITE && !entry.shared();
    }

    private PageEntry copyOf(PageEntry entry) {
        int copy = frames.allocate().orElseThrow();
        frames.copy(entry.frame(), copy);
        return PageEntry.of(copy, entry.rights());
    }

    private PageEntry shared(PageEntry entry) {
        frames.share(entry.frame());
        return entry.shared() ? new PageEntry(entry.frame(), Rights.READ_WRITE, false, true) : entry;
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        return new WriteFaultResult.Refused();
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        for (int i = 0; i < data.length; i++) {
            PageEntry entry = entryAt(table, virtualAddress + i);
            if (entry == null || entry.rights() != Rights.READ_WRITE) {
                return new CopyOutResult.Refused(virtualAddress + i);
            }
        }
        for (int i = 0; i < data.length; i++) {
            PageEntry entry = entryAt(table, virtualAddress + i);
            if (entry != null) {
                frames.write(entry.frame(), offset(virtualAddress + i), data[i]);
            }
        }
        return new CopyOutResult.Copied();
    }

    private @Nullable PageEntry entryAt(PageMap table, long virtualAddress) {
        long page = Math.floorDiv(virtualAddress, (long) frames.frameSize());
        // A page number that does not fit into an int must not come out as another one.
        return page == (int) page ? table.get((int) page) : null;
    }

    private int offset(long virtualAddress) {
        return (int) Math.floorMod(virtualAddress, (long) frames.frameSize());
    }

    @Override
    public void release(PageMap table) {
        table.entries().values().forEach(entry -> frames.release(entry.frame()));
        table.clear();
    }
}
