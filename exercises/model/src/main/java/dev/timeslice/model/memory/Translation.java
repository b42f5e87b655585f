package dev.timeslice.model.memory;

/** What comes of asking an {@link AddressSpace} for an address. */
public sealed interface Translation {

    /**
     * The address is the process's own.
     *
     * @param physicalAddress in bytes, from 0
     */
    record Mapped(long physicalAddress) implements Translation {
        public Mapped {
            if (physicalAddress < 0) {
                throw new IllegalArgumentException("a physical address is 0 or more, found " + physicalAddress);
            }
        }
    }

    /**
     * The hardware raises a fault and the instruction has no effect.
     *
     * @param kind why
     * @param virtualAddress the address that was asked for
     * @param access what was wanted there
     */
    record Fault(FaultKind kind, long virtualAddress, Access access) implements Translation {}
}
