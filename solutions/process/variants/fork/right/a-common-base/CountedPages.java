package dev.timeslice.process.fork;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What both strategies have in common: they differ in how a private page is given to a child, and in write faults. */
abstract class CountedPages implements ForkStrategy {
    final FrameTable frames;

    CountedPages(FrameTable frames) {
        this.frames = frames;
    }

    /** How many frames a page takes that a fork duplicates. */
    abstract int framesToDuplicate();

    /** The child's entry for a page that the parent may write. */
    abstract PageEntry duplicate(PageMap parent, int page, PageEntry entry);

    @Override
    public ForkResult fork(PageMap parent) {
        Map<Integer, PageEntry> before = new TreeMap<>(parent.entries());
        long needed = framesToDuplicate()
                * before.values().stream().filter(CountedPages::isPrivate).count();
        if (needed > frames.available()) {
            return new ForkResult.OutOfFrames();
        }
        PageMap child = new PageMap();
        before.forEach(
                (page, entry) -> child.put(page, isPrivate(entry) ? duplicate(parent, page, entry) : again(entry)));
        return new ForkResult.Forked(child);
    }

    private static boolean isPrivate(PageEntry entry) {
        return !entry.shared() && entry.rights() == Rights.READ_WRITE;
    }

    /** The same entry for one table more. */
    final PageEntry again(PageEntry entry) {
        frames.share(entry.frame());
        return entry;
    }

    final int copyOf(int frame) {
        int copy = frames.allocate().orElseThrow();
        frames.copy(frame, copy);
        return copy;
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        Map<Integer, PageEntry> touched = new LinkedHashMap<>();
        for (int i = 0; i < data.length; i++) {
            long page = Math.floorDiv(virtualAddress + i, (long) frames.frameSize());
            PageEntry entry = page == (int) page ? table.get((int) page) : null;
            if (entry == null || (!entry.copyOnWrite() && entry.rights() != Rights.READ_WRITE)) {
                return new CopyOutResult.Refused(virtualAddress + i);
            }
            touched.put((int) page, entry);
        }
        touched.values().removeIf(entry -> !entry.copyOnWrite());
        if (touched.values().stream().filter(this::isElsewhere).count() > frames.available()) {
            return new CopyOutResult.OutOfFrames();
        }
        touched.keySet().forEach(page -> writeFault(table, page));
        for (int i = 0; i < data.length; i++) {
            long address = virtualAddress + i;
            PageEntry entry = table.get((int) Math.floorDiv(address, (long) frames.frameSize()));
            frames.write(
                    Objects.requireNonNull(entry).frame(),
                    (int) Math.floorMod(address, (long) frames.frameSize()),
                    data[i]);
        }
        return new CopyOutResult.Copied();
    }

    final boolean isElsewhere(PageEntry entry) {
        return frames.references(entry.frame()) > 1;
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        return new WriteFaultResult.Refused();
    }

    @Override
    public void release(PageMap table) {
        table.entries().values().stream().map(PageEntry::frame).forEach(frames::release);
        table.clear();
    }
}
