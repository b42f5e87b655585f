package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import org.jspecify.annotations.Nullable;

/** As the hardware has it: a fixed number of places, each with an id and a stamp that tells when it was used. */
public final class TranslationBuffer implements Tlb {
    private final boolean ids;
    private final @Nullable TlbEntry[] places;
    private final int[] owners;
    private final long[] stamps;
    private int present = -1;
    private long time;

    public TranslationBuffer(TlbRules rules) {
        this.ids = rules.addressSpaceIds();
        this.places = new TlbEntry[rules.entries()];
        this.owners = new int[rules.entries()];
        this.stamps = new long[rules.entries()];
    }

    @Override
    public void switchTo(int addressSpace) {
        if (!ids && addressSpace != present) {
            for (int place = 0; place < places.length; place++) {
                places[place] = null;
            }
        }
        present = addressSpace;
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        int place = find(present, page);
        if (place < 0) {
            return null;
        }
        stamps[place] = ++time;
        return places[place];
    }

    @Override
    public void insert(TlbEntry entry) {
        int place = find(present, entry.page());
        if (place < 0) {
            place = 0;
            for (int other = 1; other < places.length && places[place] != null; other++) {
                if (places[other] == null || stamps[other] < stamps[place]) {
                    place = other;
                }
            }
        }
        places[place] = entry;
        owners[place] = present;
        stamps[place] = ++time;
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        int place = find(addressSpace, page);
        if (place >= 0) {
            places[place] = null;
        }
    }

    @Override
    public void forget(int addressSpace) {
        for (int place = 0; place < places.length; place++) {
            if (owners[place] == addressSpace) {
                places[place] = null;
            }
        }
    }

    private int find(int addressSpace, int page) {
        for (int place = 0; place < places.length; place++) {
            TlbEntry entry = places[place];
            if (entry != null && entry.page() == page && owners[place] == addressSpace) {
                return place;
            }
        }
        return -1;
    }
}
