package dev.timeslice.model;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A TLB that never has to make room, and may know address spaces apart. */
class TinyTlb implements Tlb {
    private final boolean ids;
    private final Map<Integer, Map<Integer, TlbEntry>> spaces = new HashMap<>();
    private int present = -1;

    TinyTlb(boolean ids) {
        this.ids = ids;
    }

    @Override
    public void switchTo(int addressSpace) {
        if (!ids && addressSpace != present) {
            spaces.clear();
        }
        present = addressSpace;
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        return spaces.getOrDefault(present, Map.of()).get(page);
    }

    @Override
    public void insert(TlbEntry entry) {
        spaces.computeIfAbsent(present, key -> new HashMap<>()).put(entry.page(), entry);
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        spaces.getOrDefault(addressSpace, new HashMap<>()).remove(page);
    }

    @Override
    public void forget(int addressSpace) {
        spaces.remove(addressSpace);
    }
}
