package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import org.jspecify.annotations.Nullable;

/** Without ids: all entries are of the present address space. */
final class PlainBuffer implements Tlb {
    private final LruMap<Integer, TlbEntry> pages;
    private int present = -1;

    PlainBuffer(int entries) {
        pages = new LruMap<>(entries);
    }

    @Override
    public void switchTo(int addressSpace) {
        if (present != addressSpace) {
            pages.clear();
            present = addressSpace;
        }
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        return pages.get(page);
    }

    @Override
    public void insert(TlbEntry entry) {
        pages.put(entry.page(), entry);
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        if (present == addressSpace) {
            pages.remove(page);
        }
    }

    @Override
    public void forget(int addressSpace) {
        if (present == addressSpace) {
            pages.clear();
        }
    }
}
