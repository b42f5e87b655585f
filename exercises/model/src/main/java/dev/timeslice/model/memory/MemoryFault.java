package dev.timeslice.model.memory;

/** Stops an instruction that the hardware refused; the kernel catches it and decides what becomes of the process. */
public final class MemoryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Translation.Fault fault;

    /**
     * @param fault what the translation said of the first byte that could not be reached
     */
    public MemoryFault(Translation.Fault fault) {
        super(fault.kind() + ": " + fault.access() + " at virtual address " + fault.virtualAddress());
        this.fault = fault;
    }

    /** Why, where and at what kind of access. */
    public Translation.Fault fault() {
        return fault;
    }
}
