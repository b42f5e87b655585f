package dev.timeslice.testkit.schedules.control;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The variables that an execution has accessed, by object and by field or index. */
final class Variables {
    private static final int SMALLEST = 256;

    private @Nullable Entry[] buckets = new @Nullable Entry[SMALLEST];
    private int count;

    private static final class Entry {
        final Object owner;
        final int slot;
        final Variable variable = new Variable();

        @Nullable
        Entry next;

        Entry(Object owner, int slot, @Nullable Entry next) {
            this.owner = owner;
            this.slot = slot;
            this.next = next;
        }
    }

    /**
     * The variable, made if it is new.
     *
     * @param owner compared by identity
     * @param slot tells its variables apart
     */
    Variable of(Object owner, int slot) {
        int bucket = bucket(owner, slot, buckets.length);
        for (Entry entry = buckets[bucket]; entry != null; entry = entry.next) {
            if (entry.owner == owner && entry.slot == slot) {
                return entry.variable;
            }
        }
        if (count == buckets.length) {
            grow();
            bucket = bucket(owner, slot, buckets.length);
        }
        count++;
        Entry added = new Entry(owner, slot, buckets[bucket]);
        buckets[bucket] = added;
        return added.variable;
    }

    void clear() {
        if (buckets.length > 16 * SMALLEST) {
            buckets = new @Nullable Entry[SMALLEST];
        } else if (count > 0) {
            Arrays.fill(buckets, null);
        }
        count = 0;
    }

    private void grow() {
        @Nullable Entry[] larger = new @Nullable Entry[2 * buckets.length];
        for (Entry bucket : buckets) {
            Entry entry = bucket;
            while (entry != null) {
                Entry next = entry.next;
                int place = bucket(entry.owner, entry.slot, larger.length);
                entry.next = larger[place];
                larger[place] = entry;
                entry = next;
            }
        }
        buckets = larger;
    }

    private static int bucket(Object owner, int slot, int buckets) {
        int mixed = (System.identityHashCode(owner) * 31 + slot) * 0x9E3779B9;
        return (mixed >>> 8) & (buckets - 1);
    }
}
