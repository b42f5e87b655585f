package dev.timeslice.thread.contextswitch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds a few values, and gives up the one that was used least recently. */
final class LruMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    LruMap(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
