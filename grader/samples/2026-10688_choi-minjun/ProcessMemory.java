package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;

public final class ProcessMemory implements VirtualMemory {
    private final AddressSpace space;
    private final PhysicalMemory physical;

    public ProcessMemory(AddressSpace space, PhysicalMemory physical) {
        this.space = space;
        this.physical = physical;
    }

    private long find(long address, Access access) {
        Translation t = space.translate(address, access);
        if (t instanceof Translation.Fault f) {
            throw new MemoryFault(f);
        }
        return ((Translation.Mapped) t).physicalAddress();
    }

    @Override
    public byte[] load(long virtualAddress, int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = physical.read(find(virtualAddress + i, Access.READ));
        }
        return data;
    }

    @Override
    public void store(long virtualAddress, byte[] data) {
        for (int i = 0; i < data.length; i++) {
            physical.write(find(virtualAddress + i, Access.WRITE), data[i]);
        }
    }

    @Override
    public byte fetch(long virtualAddress) {
        return physical.read(find(virtualAddress, Access.EXECUTE));
    }
}
