package dev.timeslice.process.fork;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;

/**
 * Duplicates a process at once (tasks 1 and 2): the child has a frame of its own for every page that the parent may write.
 *
 * <p>No page is ever copied on write here: what a process may write it may write without asking.
 */
public final class EagerFork implements ForkStrategy {

    /**
     * @param frames where frames come from and go back to, and which counts who refers to them
     */
    public EagerFork(FrameTable frames) {
        // Keep frames in a field; task 1 needs it.
    }

    /**
     * Task 1. Copies each page with the rights {@code READ_WRITE} that is not shared memory into a fresh frame; all other
     * pages the child has in the parent's frames, with the same entries. The parent's table stays as it is.
     *
     * @return the child's table, a new one; or {@code OutOfFrames} if there are too few, and then nothing has changed
     */
    @Override
    public ForkResult fork(PageMap parent) {
        throw new NotImplemented("EagerFork.fork");
    }

    /**
     * Task 2. The hardware did not let the process write, and there is nothing here that could be done about it.
     *
     * @return always {@code Refused}
     */
    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        throw new NotImplemented("EagerFork.writeFault");
    }

    /**
     * Task 2. Writes the bytes, all or none. A page may be written if it has the rights {@code READ_WRITE}.
     *
     * @return {@code Copied}; or {@code Refused} with the lowest address that the process must not write, and then
     *     nothing has changed
     */
    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        throw new NotImplemented("EagerFork.copyOut");
    }

    /** Task 2. Drops the references of all pages and empties the table; a second time does nothing. */
    @Override
    public void release(PageMap table) {
        throw new NotImplemented("EagerFork.release");
    }
}
