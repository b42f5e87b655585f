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

    @Override
    public byte[] load(long virtualAddress, int length) {
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            result[i] = physical.read(translate(virtualAddress + i, Access.READ));
        }
        return result;
    }

    @Override
    public void store(long virtualAddress, byte[] data) {
        // 먼저 모든 주소를 확인하고, 그다음에 쓴다.
        for (int i = 0; i < data.length; i++) {
            translate(virtualAddress + i, Access.WRITE);
        }
        for (int i = 0; i < data.length; i++) {
            physical.write(translate(virtualAddress + i, Access.WRITE), data[i]);
        }
    }

    @Override
    public byte fetch(long virtualAddress) {
        return physical.read(translate(virtualAddress, Access.EXECUTE));
    }

    private long translate(long virtualAddress, Access access) {
        Translation answer = space.translate(virtualAddress, access);
        if (answer instanceof Translation.Mapped mapped) {
            return mapped.physicalAddress();
        }
        throw new MemoryFault((Translation.Fault) answer);
    }
}
