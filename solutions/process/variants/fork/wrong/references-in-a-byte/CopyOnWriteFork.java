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
import java.util.Map;
import java.util.Objects;

/**
 * Duplicates a process without copying anything: parent and child have the same frames, and whoever writes a page first
 * gets a copy of it, as long as anybody else has the frame.
 */
public final class CopyOnWriteFork implements ForkStrategy {
    private final FrameTable frames;

    public CopyOnWriteFork(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        PageMap child = new PageMap();
        for (Map.Entry<Integer, PageEntry> line : List.copyOf(parent.entries().entrySet())) {
            PageEntry entry = line.getValue();
            PageEntry both = entry.rights() == Rights.READ_WRITE && !entry.shared()
                    ? new PageEntry(entry.frame(), Rights.READ, true, false)
                    : entry;
            frames.share(entry.frame());
            parent.put(line.getKey(), both);
            child.put(line.getKey(), both);
        }
        return new ForkResult.Forked(child);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        PageEntry entry = Objects.requireNonNull(table.get(page));
        if (!entry.copyOnWrite()) {
            return new WriteFaultResult.Refused();
        }
        if (!hasOthers(entry)) {
            table.put(page, PageEntry.of(entry.frame(), Rights.READ_WRITE));
            return new WriteFaultResult.Writable(false);
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

    private boolean hasOthers(PageEntry entry) {
        return (byte) frames.references(entry.frame()) > 1;
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        int size = frames.frameSize();
        List<Integer> faulting = new ArrayList<>();
        int copies = 0;
        // From the first byte to the first one of the next page, and so on.
        for (long at = virtualAddress; at < virtualAddress + data.length; at += size - Math.floorMod(at, (long) size)) {
            long page = Math.floorDiv(at, (long) size);
            PageEntry entry = page == (int) page ? table.get((int) page) : null;
            if (entry == null || (entry.rights() != Rights.READ_WRITE && !entry.copyOnWrite())) {
                return new CopyOutResult.Refused(at);
            }
            if (entry.copyOnWrite()) {
                faulting.add((int) page);
                copies += hasOthers(entry) ? 1 : 0;
            }
        }
        if (copies > frames.available()) {
            return new CopyOutResult.OutOfFrames();
        }
        faulting.forEach(page -> writeFault(table, page));
        for (int i = 0; i < data.length; i++) {
            long at = virtualAddress + i;
            PageEntry entry = Objects.requireNonNull(table.get((int) Math.floorDiv(at, (long) size)));
            frames.write(entry.frame(), (int) Math.floorMod(at, (long) size), data[i]);
        }
        return new CopyOutResult.Copied();
    }

    @Override
    public void release(PageMap table) {
        table.entries().values().forEach(entry -> frames.release(entry.frame()));
        table.clear();
    }
}
