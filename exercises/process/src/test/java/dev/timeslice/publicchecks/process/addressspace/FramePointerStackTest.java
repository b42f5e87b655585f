package dev.timeslice.publicchecks.process.addressspace;

import dev.timeslice.model.memory.VirtualMemory;
import dev.timeslice.process.addressspace.FramePointerStack;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.memory.StackCalls;

class FramePointerStackTest {

    @Check("return-address-comes-back")
    void aFunctionReturnsToWhereItWasCalledFrom() {
        VirtualMemory memory = StackCalls.plainMemory(256);
        StackCalls calls =
                StackCalls.on(new FramePointerStack(memory, 256), memory, "256 bytes, the stack begins at 256");

        calls.call(4_711, 8);
        calls.hasRegisters(232, 240);
        calls.returnsTo(4_711);
        calls.hasRegisters(256, 256);
        calls.call(-2, 0);
        calls.call(Long.MIN_VALUE, 3);
        calls.returnsTo(Long.MIN_VALUE);
        calls.returnsTo(-2);
        calls.hasRegisters(256, 256);
    }
}
