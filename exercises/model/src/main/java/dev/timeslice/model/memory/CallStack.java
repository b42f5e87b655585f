package dev.timeslice.model.memory;

/**
 * Calls and returns of one thread: two registers, and everything else on the stack in the process's memory.
 *
 * <p>The stack grows down. A frame is, from high to low addresses: the return address (8 bytes), the caller's frame
 * pointer (8 bytes), and the local variables. Numbers lie in memory with their lowest byte first. The frame pointer
 * points at the saved frame pointer, the stack pointer at the lowest byte in use.
 */
public interface CallStack {

    /** The bytes of an address on the stack. */
    int ADDRESS_SIZE = Long.BYTES;

    /** The address of the lowest byte in use. */
    long stackPointer();

    /** The address at which the newest frame keeps its caller's frame pointer. */
    long framePointer();

    /**
     * Begins a function: pushes the return address and the frame pointer, and makes room for local variables, whose bytes
     * are whatever they were.
     *
     * @param returnAddress where the caller goes on
     * @param locals the bytes of the local variables, at least 0
     * @throws MemoryFault if the stack cannot be written; then the registers are as they were, so that the
     *     instruction can be run again
     */
    void call(long returnAddress, int locals);

    /**
     * Ends the newest function: drops its frame.
     *
     * @return the return address as it lies in memory now
     * @throws MemoryFault if the stack cannot be read; then the registers are as they were
     */
    long ret();
}
