package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.ProcessSpace;
import dev.timeslice.model.memory.Translation;
import java.util.List;
import java.util.OptionalLong;

/**
 * The whole memory of a process in pages: code, data, a heap that grows up and a stack that grows down.
 *
 * <p>Page 0 is never mapped. From page 1 on lies the code; on the next page after it the initialised data begins, with the
 * zeroes of bss right behind it; on the next page after those begins the heap, which is empty at first. The stack ends at
 * the end of the address space and has one page at first. Code is {@code READ_EXECUTE} and lies in the frames that the
 * kernel has loaded; all else is {@code READ_WRITE} and lies in frames of the process's own.
 */
public final class ProcessImage implements ProcessSpace {

    /**
     * The memory of a process that is about to run its first instruction.
     *
     * @param program its code lies in {@code program.codeFrames()}, which belong to the kernel
     * @param layout its page size is the size of the pool's frames
     * @param pool gives the frames for everything but the code; their bytes are what their last owner left
     * @throws IllegalArgumentException if code, data and bss do not fit below the guard page
     * @throws IllegalStateException if there are too few frames; then none was taken
     */
    public ProcessImage(LoadedProgram program, Layout layout, FramePool pool) {
        throw new NotImplemented("ProcessImage(program, layout, pool)");
    }

    @Override
    public Layout layout() {
        throw new NotImplemented("ProcessImage.layout");
    }

    @Override
    public List<PageMapping> mappings() {
        throw new NotImplemented("ProcessImage.mappings");
    }

    @Override
    public long heapEnd() {
        throw new NotImplemented("ProcessImage.heapEnd");
    }

    /**
     * Moves the end of the heap. Every page with a byte of the heap on it is mapped, and no other; a fresh page is all 0.
     *
     * @param bytes by how many, any value; negative to make the heap smaller
     * @return the end as it was before; empty if the heap would grow into the guard page, if it would become smaller than
     *     nothing, or if there are too few frames. Then nothing has changed
     */
    @Override
    public OptionalLong growHeap(long bytes) {
        throw new NotImplemented("ProcessImage.growHeap");
    }

    /**
     * Lets the stack grow, if that is what the fault is about: a {@code READ} or {@code WRITE} with {@code OUT_OF_BOUNDS} on
     * one of the layout's stack pages. Then that page and all pages between it and the stack are mapped, each all 0.
     *
     * @return true if the stack has grown; false if the fault is about something else, or if there are too few frames,
     *     and then nothing has changed
     */
    @Override
    public boolean repair(Translation.Fault fault) {
        throw new NotImplemented("ProcessImage.repair");
    }

    /**
     * Gives all frames of the process's own back to the pool; those of the code stay. After that nothing is mapped; a second
     * time does nothing.
     */
    @Override
    public void release() {
        throw new NotImplemented("ProcessImage.release");
    }

    /**
     * Translates one address; changes nothing.
     *
     * @param virtualAddress any value, negative ones too
     * @return {@link Translation.Mapped} with the physical address; {@link Translation.Fault} with {@code GUARD} if the
     *     address lies in the guard page, with {@code OUT_OF_BOUNDS} on any other page that is not mapped, with
     *     {@code PROTECTION} if the page's rights do not allow the access
     */
    @Override
    public Translation translate(long virtualAddress, Access access) {
        throw new NotImplemented("ProcessImage.translate");
    }
}
