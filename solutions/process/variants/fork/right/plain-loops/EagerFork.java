package dev.timeslice.process.fork;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;
import java.util.Map;
import java.util.OptionalInt;

/** Takes frames as it goes, and gives all of them back when there are too few. */
public final class EagerFork implements ForkStrategy {
    private final FrameTable frames;

    public EagerFork(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public ForkResult fork(PageMap parent) {
        PageMap child = new PageMap();
        for (Map.Entry<Integer, PageEntry> line : parent.entries().entrySet()) {
            PageEntry entry = line.getValue();
            if (entry.shared() || entry.rights() != Rights.READ_WRITE) {
                frames.share(entry.frame());
                child.put(line.getKey(), entry);
                continue;
            }
            OptionalInt fresh = frames.allocate();
            if (fresh.isEmpty()) {
                release(child);
                return new ForkResult.OutOfFrames();
            }
            for (int offset = 0; offset < frames.frameSize(); offset++) {
                frames.write(fresh.getAsInt(), offset, frames.read(entry.frame(), offset));
            }
            child.put(line.getKey(), new PageEntry(fresh.getAsInt(), entry.rights(), false, false));
        }
        return new ForkResult.Forked(child);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        return new WriteFaultResult.Refused();
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        int[] places = new int[data.length];
        for (int i = 0; i < data.length; i++) {
            long page = Math.floorDiv(virtualAddress + i, (long) frames.frameSize());
            if (page < 0 || page > Integer.MAX_VALUE) {
                return new CopyOutResult.Refused(virtualAddress + i);
            }
            PageEntry entry = table.get((int) page);
            if (entry == null || entry.rights() != Rights.READ_WRITE) {
                return new CopyOutResult.Refused(virtualAddress + i);
            }
            places[i] = entry.frame();
        }
        for (int i = 0; i < data.length; i++) {
            frames.write(places[i], (int) ((virtualAddress + i) % frames.frameSize()), data[i]);
        }
        return new CopyOutResult.Copied();
    }

    @Override
    public void release(PageMap table) {
        for (PageEntry entry : table.entries().values()) {
            frames.release(entry.frame());
        }
        table.clear();
    }
}
