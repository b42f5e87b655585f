package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.CallStack;
import dev.timeslice.model.memory.VirtualMemory;

/**
 * Calls and returns with a frame pointer: the return addresses lie in memory, where the program can read them, and spoil
 * them.
 */
public final class FramePointerStack implements CallStack {

    /**
     * A stack on which nothing lies yet; both registers hold {@code top}.
     *
     * @param memory the process's
     * @param top the address right after the first byte that the stack will use
     */
    public FramePointerStack(VirtualMemory memory, long top) {
        throw new NotImplemented("FramePointerStack(memory, top)");
    }

    @Override
    public long stackPointer() {
        throw new NotImplemented("FramePointerStack.stackPointer");
    }

    @Override
    public long framePointer() {
        throw new NotImplemented("FramePointerStack.framePointer");
    }

    /**
     * Stores the return address in the 8 bytes below the stack pointer and the frame pointer in the 8 bytes below that,
     * where the frame pointer then points; the stack pointer goes down by another {@code locals} bytes, which are not
     * touched.
     *
     * @param returnAddress where the caller goes on; stored with its lowest byte at the lowest address
     * @param locals at least 0
     * @throws dev.timeslice.model.memory.MemoryFault if the stack cannot be written; then no register has changed
     */
    @Override
    public void call(long returnAddress, int locals) {
        throw new NotImplemented("FramePointerStack.call");
    }

    /**
     * Loads the saved frame pointer and the return address from where {@link #call} has put them, and drops the frame: both
     * registers are as they were before the call.
     *
     * @return the return address as it lies in memory now
     * @throws dev.timeslice.model.memory.MemoryFault if the stack cannot be read; then no register has changed
     */
    @Override
    public long ret() {
        throw new NotImplemented("FramePointerStack.ret");
    }
}
