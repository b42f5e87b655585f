package dev.timeslice.model.memory;

/**
 * The stand-in for an address space: one flat memory that everybody shares, where each address is its own translation.
 */
public enum FlatMemory implements AddressSpace {
    INSTANCE;

    @Override
    public Translation translate(long virtualAddress, Access access) {
        return virtualAddress < 0
                ? new Translation.Fault(FaultKind.OUT_OF_BOUNDS, virtualAddress, access)
                : new Translation.Mapped(virtualAddress);
    }
}
