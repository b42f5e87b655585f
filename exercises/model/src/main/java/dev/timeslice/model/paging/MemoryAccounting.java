package dev.timeslice.model.paging;

/** Says how much memory a process uses, as ps and smaps do. */
public interface MemoryAccounting {

    /** What the pages of a table use at present. */
    MemoryUse useOf(PageMap table);
}
