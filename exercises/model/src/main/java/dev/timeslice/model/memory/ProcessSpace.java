package dev.timeslice.model.memory;

import java.util.List;
import java.util.OptionalLong;

/**
 * The whole memory of one process, from the loading of its program to its end: what the kernel asks of it.
 *
 * <p>Its frames come from a {@link FramePool}, and each of them goes back there exactly once.
 */
public interface ProcessSpace extends AddressSpace {

    /** Its size, its stack's limit and its guard page. */
    Layout layout();

    /** The page table as it is now, in ascending order of the pages; the list does not change later. */
    List<PageMapping> mappings();

    /** The address right after the last byte of the heap. */
    long heapEnd();

    /**
     * Moves the end of the heap, as sbrk does. Fresh pages are all 0; those that are no longer needed go back.
     *
     * @param bytes by how many; negative to make the heap smaller, 0 to ask where its end is
     * @return the end as it was before; empty if the heap would grow into the guard page, if it would become smaller than
     *     nothing, or if there are too few frames. Then nothing has changed
     */
    OptionalLong growHeap(long bytes);

    /**
     * Tries to remove the cause of a fault of this space, so that the instruction can be run again.
     *
     * @param fault what {@link #translate} has just answered
     * @return true if it may be run again; false if the access was wrong, or if there are too few frames, and then
     *     nothing has changed
     */
    boolean repair(Translation.Fault fault);

    /** Gives all of the process's own frames back at its end. After that nothing is mapped; a second time does nothing. */
    void release();
}
