package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;

/** Translates every byte of an access before it touches the first one, so that a fault leaves no trace. */
public final class ProcessMemory implements VirtualMemory {
    private final AddressSpace space;
    private final PhysicalMemory physical;

    public ProcessMemory(AddressSpace space, PhysicalMemory physical) {
        this.space = space;
        this.physical = physical;
    }

    @Override
    public byte[] load(long virtualAddress, int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = physical.read(located(virtualAddress + i, Access.READ));
        }
        return data;
    }

    @Override
    public void store(long virtualAddress, byte[] data) {
        long[] places = new long[data.length];
        for (int i = 0; i < data.length; i++) {
            places[i] = located(virtualAddress + i, Access.WRITE);
        }
        for (int i = 0; i < data.length; i++) {
            physical.write(places[i], data[i]);
        }
    }

    @Override
    public byte fetch(long virtualAddress) {
        return physical.read(located(virtualAddress, Access.EXECUTE));
    }

    private long located(long virtualAddress, Access access) {
        Translation translation = space.translate(virtualAddress, access);
        if (translation instanceof Translation.Fault fault) {
            throw new MemoryFault(fault);
        }
        return ((Translation.Mapped) translation).physicalAddress();
    }
}
