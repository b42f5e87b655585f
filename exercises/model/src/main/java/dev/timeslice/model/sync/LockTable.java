package dev.timeslice.model.sync;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who has which lock and who waits for which, at one moment; immutable. Each lock has one owner at most, and a thread waits
 * for one lock at most.
 *
 * <p>It is what the detection of deadlocks in thread/deadlock begins with.
 *
 * @param owners by lock: the thread that has it; a lock that nobody has is not in it
 * @param waits by thread: the lock that it waits for; a thread that does not wait is not in it. Nobody need have that lock:
 *     then the thread is about to get it. And the thread may have it itself: the lock is not reentrant
 */
public record LockTable(Map<String, String> owners, Map<String, String> waits) {

    public LockTable {
        owners = Collections.unmodifiableMap(new TreeMap<>(owners));
        waits = Collections.unmodifiableMap(new TreeMap<>(waits));
    }

    /** All threads that have a lock or wait for one, in alphabetical order; it does not change later. */
    public SortedSet<String> threads() {
        SortedSet<String> all = new TreeSet<>(owners.values());
        all.addAll(waits.keySet());
        return Collections.unmodifiableSortedSet(all);
    }
}
