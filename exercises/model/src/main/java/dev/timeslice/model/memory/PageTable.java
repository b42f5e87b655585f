package dev.timeslice.model.memory;

import java.util.List;
import java.util.Optional;

/**
 * An address space that is cut into pages of equal size, each of which lies in any frame of physical memory, or in none.
 *
 * <p>Frame {@code f} begins at the physical address {@code f * pageSize}.
 */
public interface PageTable extends AddressSpace {

    /** Bytes in a page and in a frame; a power of two. */
    int pageSize();

    /** How many pages the address space has; the last one is one less. */
    int pages();

    /**
     * Puts a page into a frame, in place of what was there before.
     *
     * @param page 0 to {@code pages() - 1}
     * @param frame at least 0
     * @throws IllegalArgumentException if the address space has no such page, or if the frame is negative
     */
    void map(int page, int frame, Rights rights);

    /**
     * Takes a page out of the address space; one that is not mapped stays so.
     *
     * @throws IllegalArgumentException if the address space has no such page
     */
    void unmap(int page);

    /**
     * Where a page lies; empty if it is not mapped.
     *
     * @throws IllegalArgumentException if the address space has no such page
     */
    Optional<PageMapping> mapping(int page);

    /** All mapped pages as they are now, in ascending order; the list does not change later. */
    List<PageMapping> mappings();
}
