package dev.timeslice.process.addressspace;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.VirtualMemory;

/**
 * What the instructions of one process do to memory: each byte that they touch is translated by the process's address
 * space and lives in the machine's physical memory, nowhere else.
 *
 * <p>An access that faults anywhere has no effect at all.
 */
public final class ProcessMemory implements VirtualMemory {

    /**
     * @param space translates this process's addresses; any implementation, neighbouring virtual bytes need not be
     *     neighbours in physical memory
     * @param physical the machine's memory, which other processes use too
     */
    public ProcessMemory(AddressSpace space, PhysicalMemory physical) {
        throw new NotImplemented("ProcessMemory(space, physical)");
    }

    /**
     * Reads {@code length} bytes, asking for {@code READ} at each of their addresses.
     *
     * @param virtualAddress of the first byte; {@code virtualAddress + length} does not overflow
     * @param length in bytes, at least 1
     * @return a new array
     * @throws dev.timeslice.model.memory.MemoryFault with the fault of the lowest address that may not be read
     */
    @Override
    public byte[] load(long virtualAddress, int length) {
        throw new NotImplemented("ProcessMemory.load");
    }

    /**
     * Writes all the bytes, asking for {@code WRITE} at each of their addresses; or none of them.
     *
     * @param virtualAddress of the first byte; {@code virtualAddress + data.length} does not overflow
     * @param data at least one byte
     * @throws dev.timeslice.model.memory.MemoryFault with the fault of the lowest address that may not be written;
     *     memory is then as it was before
     */
    @Override
    public void store(long virtualAddress, byte[] data) {
        throw new NotImplemented("ProcessMemory.store");
    }

    /**
     * Reads one byte of an instruction, asking for {@code EXECUTE}.
     *
     * @throws dev.timeslice.model.memory.MemoryFault if the byte may not be executed
     */
    @Override
    public byte fetch(long virtualAddress) {
        throw new NotImplemented("ProcessMemory.fetch");
    }
}
