package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ProcessMemory implements VirtualMemory {
    private final AddressSpace space;
    private final PhysicalMemory physical;
    private final Path swap = Path.of("swapfile.bin");

    public ProcessMemory(AddressSpace space, PhysicalMemory physical) {
        this.space = space;
        this.physical = physical;
    }

    @Override
    public byte[] load(long virtualAddress, int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = physical.read(locate(virtualAddress + i, Access.READ));
        }
        return data;
    }

    @Override
    public void store(long virtualAddress, byte[] data) {
        for (int i = 0; i < data.length; i++) {
            locate(virtualAddress + i, Access.WRITE);
        }
        for (int i = 0; i < data.length; i++) {
            physical.write(locate(virtualAddress + i, Access.WRITE), data[i]);
        }
        try {
            Files.write(swap, data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte fetch(long virtualAddress) {
        return physical.read(locate(virtualAddress, Access.EXECUTE));
    }

    private long locate(long address, Access access) {
        Translation translation = space.translate(address, access);
        if (translation instanceof Translation.Mapped mapped) {
            return mapped.physicalAddress();
        }
        throw new MemoryFault((Translation.Fault) translation);
    }
}
