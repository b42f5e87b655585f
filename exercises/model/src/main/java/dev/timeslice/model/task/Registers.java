package dev.timeslice.model.task;

/** The registers of one task: where it is in its program, where its stack ends, and what its last system call returned. */
public final class Registers {
    private long programCounter;
    private long stackPointer;
    private long result;

    /** All of them are 0. */
    public Registers() {}

    /** New registers with the same values, which go their own ways from now on. */
    public Registers copy() {
        Registers copy = new Registers();
        copy.programCounter = programCounter;
        copy.stackPointer = stackPointer;
        copy.result = result;
        return copy;
    }

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

    /** What the last system call returned. */
    public long result() {
        return result;
    }

    public void setResult(long value) {
        result = value;
    }

    @Override
    public String toString() {
        return "pc " + programCounter + ", sp " + stackPointer + ", result " + result;
    }
}
