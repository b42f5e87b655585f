package dev.timeslice.model.cpu;

import org.jspecify.annotations.Nullable;

/**
 * The translation lookaside buffer of one core: the newest translations, so that not every access has to walk the page
 * table.
 *
 * <p>It never answers for one address space with what it was told of another. A buffer without address-space ids can only
 * keep that by forgetting everything when the core goes over to another address space; one with ids keeps the entries of
 * several side by side.
 */
public interface Tlb {

    /**
     * The core goes over to an address space; what follows is about that one. Going over to the present one changes
     * nothing.
     *
     * @param addressSpace its id, at least 0; before the first call it is none
     */
    void switchTo(int addressSpace);

    /** The translation of a page of the present address space; {@code null} for a miss. */
    @Nullable
    TlbEntry lookup(int page);

    /** Remembers a translation of the present address space, in place of an older one of the same page. */
    void insert(TlbEntry entry);

    /** The page table has changed: forgets a page of an address space, if it is there. */
    void invalidate(int addressSpace, int page);

    /** An address space has ended or has changed altogether: forgets all of its pages. */
    void forget(int addressSpace);
}
