package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import org.jspecify.annotations.Nullable;

/** With ids: address space and page in one long key. */
final class TaggedBuffer implements Tlb {
    private final LruMap<Long, TlbEntry> tagged;
    private int present = -1;

    TaggedBuffer(int entries) {
        tagged = new LruMap<>(entries);
    }

    private static long key(int addressSpace, int page) {
        return ((long) addressSpace << 32) | page;
    }

    @Override
    public void switchTo(int addressSpace) {
        present = addressSpace;
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        return tagged.get(key(present, page));
    }

    @Override
    public void insert(TlbEntry entry) {
        tagged.put(key(present, entry.page()), entry);
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        tagged.remove(key(addressSpace, page));
    }

    @Override
    public void forget(int addressSpace) {
        tagged.keySet().removeIf(key -> key >> 32 == addressSpace);
    }
}
