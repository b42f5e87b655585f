package dev.timeslice.model;

/**
 * The physical memory of the machine, and what it costs to find one's way in it.
 *
 * @param frames how many frames it has, 1 to 65536
 * @param pageSize bytes in a frame and in a page, a power of two from 16 to 16384
 * @param missTicks what the walk through the page table takes on the core after a miss of the TLB, 0 or more
 * @param copyTicks what it takes on the core to copy a page on write, 0 or more
 */
public record MemoryRules(int frames, int pageSize, long missTicks, long copyTicks) {
    static final int MOST_FRAMES = 1 << 16;
    static final int SMALLEST_PAGE = 16;
    static final int LARGEST_PAGE = 1 << 14;
    static final MemoryRules STANDARD = new MemoryRules(1024, 4096, 0, 0);

    public MemoryRules {
        if (frames < 1 || frames > MOST_FRAMES) {
            throw new IllegalArgumentException("frames is 1 to " + MOST_FRAMES + ", found " + frames);
        }
        if (pageSize < SMALLEST_PAGE || pageSize > LARGEST_PAGE || Integer.bitCount(pageSize) != 1) {
            throw new IllegalArgumentException("page_size is a power of two from " + SMALLEST_PAGE + " to "
                    + LARGEST_PAGE + ", found " + pageSize);
        }
        Ranges.atLeast(0, "tlb_miss_ticks", missTicks);
        Ranges.atLeast(0, "copy_ticks", copyTicks);
    }
}
