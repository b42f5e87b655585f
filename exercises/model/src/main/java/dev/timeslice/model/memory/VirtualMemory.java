package dev.timeslice.model.memory;

/**
 * Memory as the instructions of one process use it: at virtual addresses, all or nothing.
 *
 * <p>An access of several bytes that cannot reach all of them raises the fault of the lowest address that it cannot
 * reach, and has no effect at all.
 */
public interface VirtualMemory {

    /**
     * Reads data.
     *
     * @param virtualAddress of the first byte
     * @param length in bytes, at least 1
     * @return a new array of {@code length} bytes
     * @throws MemoryFault if one of the bytes may not be read
     */
    byte[] load(long virtualAddress, int length);

    /**
     * Writes data.
     *
     * @param virtualAddress of the first byte
     * @param data at least one byte; not kept
     * @throws MemoryFault if one of the bytes may not be written; then none of them was
     */
    void store(long virtualAddress, byte[] data);

    /**
     * Reads the one byte of an instruction that is about to be executed.
     *
     * @throws MemoryFault if the byte may not be executed
     */
    byte fetch(long virtualAddress);
}
