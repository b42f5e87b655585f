package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;

public final class ProcessMemory implements VirtualMemory {
    private final AddressSpace map;
    private final PhysicalMemory ram;

    public ProcessMemory(AddressSpace space, PhysicalMemory physical) {
        map = space;
        ram = physical;
    }

    @Override
    public byte[] load(long address, int length) {
        long[] where = where(address, length, Access.READ);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = ram.read(where[i]);
        return bytes;
    }

    @Override
    public void store(long address, byte[] data) {
        long[] where = where(address, data.length, Access.WRITE);
        for (int i = 0; i < data.length; i++) ram.write(where[i], data[i]);
    }

    @Override
    public byte fetch(long address) {
        return ram.read(where(address, 1, Access.EXECUTE)[0]);
    }

    /** The physical address of each byte; raises the first fault before anybody touches memory. */
    private long[] where(long address, int length, Access access) {
        long[] where = new long[length];
        for (int i = 0; i < length; i++) {
            Translation t = map.translate(address + i, access);
            if (t instanceof Translation.Fault f) throw new MemoryFault(f);
            where[i] = ((Translation.Mapped) t).physicalAddress();
        }
        return where;
    }
}
