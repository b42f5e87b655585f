package dev.timeslice.model.paging;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page table of one process as the kernel keeps it: pages and their entries. It counts no references. */
public final class PageMap {
    private final SortedMap<Integer, PageEntry> entries = new TreeMap<>();

    /** A table without pages. */
    public PageMap() {}

    /** The entry of a page; {@code null} if the process has no such page. */
    public @Nullable PageEntry get(int page) {
        return entries.get(page);
    }

    /**
     * Gives a page an entry, in place of the one before.
     *
     * @param page at least 0
     */
    public void put(int page, PageEntry entry) {
        if (page < 0) {
            throw new IllegalArgumentException("pages are numbered from 0, found " + page);
        }
        entries.put(page, entry);
    }

    /** Takes a page out; what its entry was, {@code null} if it had none. */
    public @Nullable PageEntry remove(int page) {
        return entries.remove(page);
    }

    /** Takes all pages out. */
    public void clear() {
        entries.clear();
    }

    /** How many pages there are. */
    public int size() {
        return entries.size();
    }

    /** All pages in ascending order; a view that cannot be changed. */
    public SortedMap<Integer, PageEntry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
