package dev.timeslice.model.paging;

/**
 * How the memory of a process is duplicated: at once, or page by page when it is written.
 *
 * <p>After every call the reference count of each frame is the number of entries in the page tables of all living
 * processes that refer to it. Pages of shared memory are never duplicated: parent and child have the same frame with the
 * same rights.
 */
public interface ForkStrategy {

    /**
     * Gives a child process an address space in which it finds the same bytes at the same addresses. What one of the two
     * writes from now on the other does not see. Pages that nobody may write, code above all, are never copied. The parent's
     * table may change too.
     */
    ForkResult fork(PageMap parent);

    /**
     * A process wants to write a page that it has and that the hardware did not let it write.
     *
     * @param page one that is in the table
     */
    WriteFaultResult writeFault(PageMap table, int page);

    /**
     * The kernel writes into a process's memory on its behalf, such as the bytes of a read: all of them or none. It has
     * to keep by itself what the hardware keeps for a process, copying on write above all. Whether the process may write
     * there comes before the question whether there are frames enough.
     *
     * @param virtualAddress of the first byte; may lie far behind the last page, but {@code virtualAddress + data.length} does
     *     not overflow
     * @param data at least one byte; may lie in several pages
     */
    CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data);

    /** An address space ends: its table is empty afterwards, and frames that nobody else has are free. */
    void release(PageMap table);
}
