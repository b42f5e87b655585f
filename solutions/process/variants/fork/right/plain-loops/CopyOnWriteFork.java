package dev.timeslice.process.fork;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Looks at each byte of a copy-out by itself. */
public final class CopyOnWriteFork implements ForkStrategy {
    private final FrameTable frames;

    public CopyOnWriteFork(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        PageMap child = new PageMap();
        List<Integer> pages = new ArrayList<>(parent.entries().keySet());
        for (int page : pages) {
            PageEntry entry = parent.get(page);
            if (entry == null) {
                continue;
            }
            if (!entry.shared() && entry.rights() == Rights.READ_WRITE) {
                entry = new PageEntry(entry.frame(), Rights.READ, true, false);
                parent.put(page, entry);
            }
            child.put(page, entry);
            frames.share(entry.frame());
        }
        return new ForkResult.Forked(child);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        PageEntry entry = table.get(page);
        if (entry == null || !entry.copyOnWrite()) {
            return new WriteFaultResult.Refused();
        }
        int own = entry.frame();
        if (frames.references(entry.frame()) > 1) {
            OptionalInt fresh = frames.allocate();
            if (fresh.isEmpty()) {
                return new WriteFaultResult.OutOfFrames();
            }
            own = fresh.getAsInt();
            frames.copy(entry.frame(), own);
            frames.release(entry.frame());
        }
        table.put(page, PageEntry.of(own, Rights.READ_WRITE));
        return new WriteFaultResult.Writable(own != entry.frame());
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        int needed = 0;
        int last = -1;
        for (int i = 0; i < data.length; i++) {
            int page = pageOf(virtualAddress + i);
            PageEntry entry = page < 0 ? null : table.get(page);
            if (entry == null || !(entry.copyOnWrite() || entry.rights() == Rights.READ_WRITE)) {
                return new CopyOutResult.Refused(virtualAddress + i);
            }
            if (page != last && entry.copyOnWrite() && frames.references(entry.frame()) > 1) {
                needed++;
            }
            last = page;
        }
        if (needed > frames.available()) {
            return new CopyOutResult.OutOfFrames();
        }
        for (int i = 0; i < data.length; i++) {
            int page = pageOf(virtualAddress + i);
            writeFault(table, page);
            PageEntry entry = table.get(page);
            if (entry != null) {
                frames.write(entry.frame(), (int) ((virtualAddress + i) % frames.frameSize()), data[i]);
            }
        }
        return new CopyOutResult.Copied();
    }

    /** -1 for an address that no page can have. */
    private int pageOf(long virtualAddress) {
        long page = Math.floorDiv(virtualAddress, (long) frames.frameSize());
        return page < 0 || page > Integer.MAX_VALUE ? -1 : (int) page;
    }

    @Override
    public void release(PageMap table) {
        for (int page : new ArrayList<>(table.entries().keySet())) {
            PageEntry entry = table.remove(page);
            if (entry != null) {
                frames.release(entry.frame());
            }
        }
    }
}
