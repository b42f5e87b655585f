package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;
import java.util.stream.LongStream;

/** Each access first becomes the array of its physical addresses; only then are bytes moved. */
public final class ProcessMemory implements VirtualMemory {
    private final AddressSpace addressSpace;
    private final PhysicalMemory machine;

    public ProcessMemory(AddressSpace space, PhysicalMemory physical) {
        addressSpace = space;
        machine = physical;
    }

    @Override
    public byte[] load(long virtualAddress, int length) {
        return bytesAt(placesOf(virtualAddress, length, Access.READ));
    }

    @Override
    public void store(long virtualAddress, byte[] data) {
        long[] places = placesOf(virtualAddress, data.length, Access.WRITE);
        for (int i = 0; i < places.length; i++) {
            machine.write(places[i], data[i]);
        }
    }

    @Override
    public byte fetch(long virtualAddress) {
        return bytesAt(placesOf(virtualAddress, 1, Access.EXECUTE))[0];
    }

    private byte[] bytesAt(long[] places) {
        byte[] bytes = new byte[places.length];
        for (int i = 0; i < places.length; i++) {
            bytes[i] = machine.read(places[i]);
        }
        return bytes;
    }

    private long[] placesOf(long virtualAddress, int length, Access access) {
        return LongStream.range(virtualAddress, virtualAddress + length)
                .map(address -> {
                    Translation translation = addressSpace.translate(address, access);
                    if (translation instanceof Translation.Mapped mapped) {
                        return mapped.physicalAddress();
                    }
                    throw new MemoryFault((Translation.Fault) translation);
                })
                .toArray();
    }
}
