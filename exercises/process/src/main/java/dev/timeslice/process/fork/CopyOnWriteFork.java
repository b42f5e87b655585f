package dev.timeslice.process.fork;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.ForkResult;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.paging.WriteFaultResult;

/**
 * Duplicates a process without copying anything (tasks 3, 4 and 5): parent and child have the same frames, and whoever
 * writes a page first gets a copy of it, as long as anybody else has the frame.
 */
public final class CopyOnWriteFork implements ForkStrategy {

    /**
     * @param frames where frames come from and go back to, and which counts who refers to them
     */
    public CopyOnWriteFork(FrameTable frames) {
        // Keep frames in a field; task 3 needs it.
    }

    /**
     * Task 3. Takes no frame. A page with the rights {@code READ_WRITE} that is not shared memory becomes {@code READ} and
     * copied on write, in both tables; all other entries the child has as they are.
     *
     * @return the child's table, a new one
     */
    @Override
    public ForkResult fork(PageMap parent) {
        throw new NotImplemented("CopyOnWriteFork.fork");
    }

    /**
     * Task 4. Makes a page writable that is copied on write: in a copy if another table refers to its frame, in the frame
     * itself if no one else does.
     *
     * @return {@code Writable}; {@code Refused} if the page is not copied on write; {@code OutOfFrames} if there is none
     *     for the copy, and then nothing has changed
     */
    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        throw new NotImplemented("CopyOnWriteFork.writeFault");
    }

    /**
     * Task 5. Writes the bytes, all or none. A page may be written if it has the rights {@code READ_WRITE} or is copied on
     * write, and then it is copied first where {@link #writeFault} would copy it.
     *
     * @return {@code Copied}; {@code Refused} with the lowest address that the process must not write; {@code OutOfFrames}
     *     if the process may write everywhere, but there are too few frames for the copies. In both cases nothing has
     *     changed
     */
    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        throw new NotImplemented("CopyOnWriteFork.copyOut");
    }

    /** Task 4. Drops the references of all pages and empties the table; a second time does nothing. */
    @Override
    public void release(PageMap table) {
        throw new NotImplemented("CopyOnWriteFork.release");
    }
}
