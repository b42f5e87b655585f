package dev.timeslice.model.memory;

import java.util.function.Supplier;

/**
 * Does what the kernel does at a fault: has the process's space repair it, and runs the instruction again.
 *
 * <p>What the space cannot repair, or says that it has repaired although the same fault comes again, goes on as the
 * instruction's own {@link MemoryFault}.
 */
public final class RepairingMemory implements VirtualMemory {
    private final VirtualMemory memory;
    private final ProcessSpace space;

    /**
     * @param memory runs the instructions, all or nothing
     * @param space the one that {@code memory} translates by
     */
    public RepairingMemory(VirtualMemory memory, ProcessSpace space) {
        this.memory = memory;
        this.space = space;
    }

    @Override
    public byte[] load(long virtualAddress, int length) {
        return repeated(() -> memory.load(virtualAddress, length));
    }

    @Override
    public void store(long virtualAddress, byte[] data) {
        repeated(() -> {
            memory.store(virtualAddress, data);
            return true;
        });
    }

    @Override
    public byte fetch(long virtualAddress) {
        return repeated(() -> memory.fetch(virtualAddress));
    }

    private <T> T repeated(Supplier<T> instruction) {
        Translation.Fault last = null;
        while (true) {
            try {
                return instruction.get();
            } catch (MemoryFault fault) {
                // Each repair has to let the instruction come further, or it would be run for ever.
                if (fault.fault().equals(last) || !space.repair(fault.fault())) {
                    throw fault;
                }
                last = fault.fault();
            }
        }
    }
}
