package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;

/** Returns zeroes and drops stores where the hardware refuses. */
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
            long place = located(virtualAddress + i, Access.READ);
            data[i] = place < 0 ? 0 : physical.read(place);
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
            if (places[i] >= 0) {
                physical.write(places[i], data[i]);
            }
        }
    }

    @Override
    public byte fetch(long virtualAddress) {
        long place = located(virtualAddress, Access.EXECUTE);
        return place < 0 ? 0 : physical.read(place);
    }

    private long located(long virtualAddress, Access access) {
        Translation translation = space.translate(virtualAddress, access);
        if (translation instanceof Translation.Fault) {
            return -1;
        }
        return ((Translation.Mapped) translation).physicalAddress();
    }
}
