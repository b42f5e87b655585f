package dev.timeslice.model.memory;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Physical memory, cut into frames of one size, and the kernel's list of those that are free.
 *
 * <p>A frame comes as its last owner left it: the bytes of an ended process are still there. The highest number is given
 * out first, and a frame that was given back before any that was never used, so neighbouring pages are no neighbours in
 * physical memory.
 */
public final class FramePool {
    private final PhysicalMemory memory;
    private final int frameSize;
    private final int frames;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final BitSet used = new BitSet();

    /**
     * A pool in which every frame is free.
     *
     * @param memory its bytes after the last whole frame belong to no frame
     * @param frameSize in bytes, a power of two and at most the size of the memory
     */
    public FramePool(PhysicalMemory memory, int frameSize) {
        if (Integer.bitCount(frameSize) != 1 || frameSize < 1) {
            throw new IllegalArgumentException("the size of a frame is a power of two, found " + frameSize);
        }
        if (frameSize > memory.size()) {
            throw new IllegalArgumentException(
                    "a frame of " + frameSize + " bytes in a memory of " + memory.size() + " bytes");
        }
        this.memory = memory;
        this.frameSize = frameSize;
        this.frames = memory.size() / frameSize;
        for (int frame = 0; frame < frames; frame++) {
            free.push(frame);
        }
    }

    /** The bytes; frame {@code f} begins at {@code f * frameSize()}. */
    public PhysicalMemory memory() {
        return memory;
    }

    /** Bytes in a frame. */
    public int frameSize() {
        return frameSize;
    }

    /** How many frames there are, free or not. */
    public int frames() {
        return frames;
    }

    /** How many frames are free. */
    public int available() {
        return free.size();
    }

    /** Whether a frame has been given out and not come back. */
    public boolean isInUse(int frame) {
        return frame >= 0 && used.get(frame);
    }

    /** Takes a frame out of the pool; empty if none is free. Its bytes are whatever they were. */
    public OptionalInt allocate() {
        Integer frame = free.poll();
        if (frame == null) {
            return OptionalInt.empty();
        }
        used.set(frame);
        return OptionalInt.of(frame);
    }

    /**
     * Gives a frame back.
     *
     * @throws IllegalStateException if it is free already, or if there is no such frame
     */
    public void release(int frame) {
        if (!isInUse(frame)) {
            throw new IllegalStateException("frame " + frame + " was released, but is not in use");
        }
        used.clear(frame);
        free.push(frame);
    }
}
