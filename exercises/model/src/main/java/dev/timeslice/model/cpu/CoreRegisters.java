package dev.timeslice.model.cpu;

/**
 * The registers of one core. There is one set of them, and whoever runs on the core uses it: what a task left there and
 * nobody has saved is gone as soon as another one runs.
 */
public final class CoreRegisters {
    /** How many general registers there are. */
    public static final int GENERAL = 3;

    /** What the address-space register holds before it is loaded for the first time. */
    public static final int NO_ADDRESS_SPACE = -1;

    private final long[] general = new long[GENERAL];
    private long programCounter;
    private long stackPointer;
    private int addressSpace = NO_ADDRESS_SPACE;
    private int loads;

    /** All of them are 0, and no address space is loaded. */
    public CoreRegisters() {}

    /** The place of the next instruction. */
    public long programCounter() {
        return programCounter;
    }

    public void setProgramCounter(long place) {
        programCounter = place;
    }

    /** The address of the lowest byte of the stack in use. */
    public long stackPointer() {
        return stackPointer;
    }

    public void setStackPointer(long address) {
        stackPointer = address;
    }

    /** The general registers themselves, no copy: what is written into this array is written into the core. */
    public long[] general() {
        return general;
    }

    /** The id of the address space whose page table the core uses; {@link #NO_ADDRESS_SPACE} at first. */
    public int addressSpace() {
        return addressSpace;
    }

    /**
     * Goes over to the page table of an address space. That is what makes a switch between processes expensive: a TLB
     * without address-space ids forgets everything, even if the address space was loaded already.
     *
     * @param id of the address space, at least 0
     */
    public void loadAddressSpace(int id) {
        addressSpace = id;
        loads++;
    }

    /** How often an address space has been loaded so far. */
    public int addressSpaceLoads() {
        return loads;
    }
}
