package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbEntry;
import dev.timeslice.model.cpu.TlbRules;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map in the order of use, whose keys hold the address space; without ids it is emptied at a switch. */
public final class TranslationBuffer implements Tlb {
    private static final int NONE = -1;

    private final TlbRules rules;
    /** The one that was used least recently is first. */
    private final Map<Key, TlbEntry> entries = new LinkedHashMap<>();

    private int present = NONE;

    private record Key(int number) {
        Key(int addressSpace, int page) {
            this(64 * addressSpace + page);
        }

        int addressSpace() {
            return number / 64;
        }
    }

    public TranslationBuffer(TlbRules rules) {
        this.rules = rules;
    }

    @Override
    public void switchTo(int addressSpace) {
        if (addressSpace != present && !rules.addressSpaceIds()) {
            entries.clear();
        }
        present = addressSpace;
    }

    @Override
    public @Nullable TlbEntry lookup(int page) {
        Key key = new Key(present, page);
        TlbEntry entry = entries.remove(key);
        if (entry != null) {
            entries.put(key, entry);
        }
        return entry;
    }

    @Override
    public void insert(TlbEntry entry) {
        Key key = new Key(present, entry.page());
        entries.remove(key);
        entries.put(key, entry);
        if (entries.size() > rules.entries()) {
            Iterator<Key> oldest = entries.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public void invalidate(int addressSpace, int page) {
        entries.remove(new Key(addressSpace, page));
    }

    @Override
    public void forget(int addressSpace) {
        entries.keySet().removeIf(key -> key.addressSpace() == addressSpace);
    }
}
