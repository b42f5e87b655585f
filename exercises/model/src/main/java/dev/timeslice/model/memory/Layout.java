package dev.timeslice.model.memory;

/**
 * How an address space is laid out for a process: how large it is, and how far its stack may grow.
 *
 * <p>From low to high addresses: page 0, which is never mapped, so that a null pointer faults; code, data and heap, one
 * after the other, the heap growing up; the guard page, which is never mapped either; and the stack, growing down from
 * the end of the address space.
 *
 * @param pageSize in bytes, a power of two
 * @param pages how many pages the address space has, at least 4 and enough for the stack
 * @param stackPages how many pages the stack may have at most, at least 1
 */
public record Layout(int pageSize, int pages, int stackPages) {
    public Layout {
        if (pageSize < 1 || Integer.bitCount(pageSize) != 1) {
            throw new IllegalArgumentException("the size of a page is a power of two, found " + pageSize);
        }
        if (stackPages < 1) {
            throw new IllegalArgumentException("a stack may have 1 page or more, found " + stackPages);
        }
        // Page 0, one page of code and the guard page are always there.
        if (pages - 3L < stackPages) {
            throw new IllegalArgumentException(
                    "an address space of " + pages + " pages has no room for a stack of " + stackPages);
        }
    }

    /** Bytes in the address space, and the address right after the first byte that the stack uses. */
    public long size() {
        return (long) pages * pageSize;
    }

    /** The number of the lowest page that the stack may have. */
    public int lowestStackPage() {
        return pages - stackPages;
    }

    /** The number of the page below the stack that nothing may use. */
    public int guardPage() {
        return pages - stackPages - 1;
    }

    /** The address of the guard page, which the heap may reach but not enter. */
    public long guardStart() {
        return (long) guardPage() * pageSize;
    }
}
