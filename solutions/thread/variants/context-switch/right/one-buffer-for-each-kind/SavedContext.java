package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.cpu.CoreRegisters;

/** What was in the registers at one moment. */
final class SavedContext {
    private final long programCounter;
    private final long stackPointer;
    private final long[] general;

    SavedContext(long programCounter, long stackPointer, long[] general) {
        this.programCounter = programCounter;
        this.stackPointer = stackPointer;
        this.general = general.clone();
    }

    static SavedContext of(CoreRegisters registers) {
        return new SavedContext(registers.programCounter(), registers.stackPointer(), registers.general());
    }

    void into(CoreRegisters registers) {
        registers.setProgramCounter(programCounter);
        registers.setStackPointer(stackPointer);
        for (int i = 0; i < general.length; i++) {
            registers.general()[i] = general[i];
        }
    }
}
