package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map in the order of use, whose keys hold the address space; without ids it is emptied at a switch. */
public final class TranslationBuffer implements Tlb {
    private static final int NONE = -1;

    private final TlbRules rules;
    /** The one that was used least recently is first. */
    private final Map<Key, TlbEntry> entries = new LinkedHashMap<>();

    private final Set<Key> dead = new HashSet<>();

    private int present = NONE;

    private record Key(int addressSpace, int page) {}

    public TranslationBuffer(TlbRules rules) {
        this.rules = rules;
    }

    @Override
    public void switchTo(int addressSpace) {
        if (addressSpace != present && !rules.addressSpaceIds()) {
            entries.clear();
            dead.clear();
        }
        present = addressSpace;
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        Key key = new Key(present, page);
        TlbEntry entry = dead.contains(key) ? null : entries.remove(key);
        if (entry != null) {
            entries.put(key, entry);
        }
        return entry;
    }

    @Override
    public void insert(TlbEntry entry) {
        Key key = new Key(present, entry.page());
        dead.remove(key);
        entries.remove(key);
        entries.put(key, entry);
        if (entries.size() > rules.entries()) {
            Iterator<Key> oldest = entries.keySet().iterator();
            dead.remove(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        Key key = new Key(addressSpace, page);
        if (entries.containsKey(key)) {
            dead.add(key);
        }
    }

    @Override
    public void forget(int addressSpace) {
        entries.keySet().removeIf(key -> key.addressSpace() == addressSpace);
    }
}
