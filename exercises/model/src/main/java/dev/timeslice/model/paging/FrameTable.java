package dev.timeslice.model.paging;

import dev.timeslice.model.memory.FramePool;
import java.util.OptionalInt;

/** The frames of physical memory, and how many page tables refer to each: a frame that nobody refers to is free. */
public final class FrameTable {
    private final FramePool pool;
    private final int[] references;

    /**
     * @param pool nobody else takes frames out of it
     */
    public FrameTable(FramePool pool) {
        this.pool = pool;
        this.references = new int[pool.frames()];
    }

    /** Bytes in a frame and in a page. */
    public int frameSize() {
        return pool.frameSize();
    }

    /** How many frames there are, free or not. */
    public int frames() {
        return pool.frames();
    }

    /** How many frames are free. */
    public int available() {
        return pool.available();
    }

    /** Takes a free frame for one page table; empty if there is none. Its bytes are whatever they were. */
    public OptionalInt allocate() {
        OptionalInt frame = pool.allocate();
        frame.ifPresent(number -> references[number] = 1);
        return frame;
    }

    /**
     * One more page table refers to a frame.
     *
     * @throws IllegalStateException if the frame is free
     */
    public void share(int frame) {
        requireUsed(frame);
        references[frame]++;
    }

    /**
     * One page table less refers to a frame; after the last one it is free.
     *
     * @throws IllegalStateException if the frame is free already
     */
    public void release(int frame) {
        requireUsed(frame);
        references[frame]--;
        if (references[frame] == 0) {
            pool.release(frame);
        }
    }

    /** How many page tables refer to a frame; 0 for one that is free. */
    public int references(int frame) {
        return frame >= 0 && frame < references.length ? references[frame] : 0;
    }

    /**
     * Copies all bytes of a frame into another one.
     *
     * @throws IllegalStateException if one of them is free
     */
    public void copy(int from, int to) {
        requireUsed(from);
        requireUsed(to);
        for (int offset = 0; offset < frameSize(); offset++) {
            write(to, offset, read(from, offset));
        }
    }

    /** The byte of a frame at an offset of 0 to one less than its size. */
    public byte read(int frame, int offset) {
        return pool.memory().read(address(frame, offset));
    }

    /** Replaces the byte of a frame at an offset of 0 to one less than its size. */
    public void write(int frame, int offset, byte value) {
        pool.memory().write(address(frame, offset), value);
    }

    /** The physical address of a byte of a frame. */
    public long address(int frame, int offset) {
        if (offset < 0 || offset >= frameSize()) {
            throw new IndexOutOfBoundsException("offset " + offset + " in a frame of " + frameSize() + " bytes");
        }
        return (long) frame * frameSize() + offset;
    }

    private void requireUsed(int frame) {
        if (references(frame) == 0) {
            throw new IllegalStateException("frame " + frame + " is free");
        }
    }
}
