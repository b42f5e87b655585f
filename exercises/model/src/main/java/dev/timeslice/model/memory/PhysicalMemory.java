package dev.timeslice.model.memory;

import java.util.Arrays;

/**
 * The machine's memory chips: numbered bytes, shared by every process and protecting none.
 *
 * <p>Whoever uses it has translated first; a wrong address here is a bug of the kernel, not a fault of a program.
 */
public final class PhysicalMemory {
    private final byte[] bytes;

    /**
     * Memory in which every byte is 0.
     *
     * @param size in bytes, at least 1
     */
    public PhysicalMemory(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("physical memory has at least one byte, found " + size);
        }
        bytes = new byte[size];
    }

    /** How many bytes there are; the last address is one less. */
    public int size() {
        return bytes.length;
    }

    /**
     * The byte at a physical address.
     *
     * @throws IndexOutOfBoundsException if the machine has no such address
     */
    public byte read(long physicalAddress) {
        return bytes[index(physicalAddress)];
    }

    /**
     * Replaces the byte at a physical address.
     *
     * @throws IndexOutOfBoundsException if the machine has no such address
     */
    public void write(long physicalAddress, byte value) {
        bytes[index(physicalAddress)] = value;
    }

    /** A copy of all bytes, to compare with later. */
    public byte[] snapshot() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    private int index(long physicalAddress) {
        if (physicalAddress < 0 || physicalAddress >= bytes.length) {
            throw new IndexOutOfBoundsException(
                    "physical address " + physicalAddress + " in a memory of " + bytes.length + " bytes");
        }
        return (int) physicalAddress;
    }
}
