package dev.timeslice.hiddenchecks.process.addressspace;

import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.Layout;
import dev.timeslice.model.memory.LoadedProgram;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.VirtualMemory;
import dev.timeslice.process.addressspace.FramePointerStack;
import dev.timeslice.process.addressspace.ProcessImage;
import dev.timeslice.process.addressspace.ProcessMemory;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.memory.StackCalls;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

class FramePointerStackTest {
    @Check("frame-lies-in-memory")
    void aFrameIsReturnAddressThenFramePointerThenLocals() {
        VirtualMemory memory = StackCalls.plainMemory(64);
        StackCalls calls = StackCalls.on(new FramePointerStack(memory, 64), memory, "64 bytes, the stack begins at 64");

        calls.store(32, (byte) 9, (byte) 9, (byte) 9, (byte) 9, (byte) 9, (byte) 9, (byte) 9, (byte) 9);
        calls.call(0x0102_0304_0506_0708L, 4);
        calls.hasRegisters(44, 48);
        calls.holds(56, (byte) 8, (byte) 7, (byte) 6, (byte) 5, (byte) 4, (byte) 3, (byte) 2, (byte) 1);
        calls.holds(48, (byte) 64, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
        calls.call(-1, 0);
        calls.hasRegisters(28, 28);
        calls.holds(36, (byte) -1, (byte) -1, (byte) -1, (byte) -1, (byte) -1, (byte) -1, (byte) -1, (byte) -1);
        calls.holds(28, (byte) 48, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
    }

    /** What a too long input does to a function that does not look at its length. */
    @Check("return-address-can-be-spoilt")
    void whoOverwritesTheReturnAddressReturnsElsewhere() {
        VirtualMemory memory = StackCalls.plainMemory(64);
        StackCalls calls = StackCalls.on(new FramePointerStack(memory, 64), memory, "64 bytes, the stack begins at 64");

        calls.call(4_711, 8);
        byte[] input = new byte[24];
        input[8] = 33;
        input[16] = 77;
        calls.store(40, input);
        calls.returnsTo(77);
        calls.hasRegisters(64, 33);
    }

    @Check("calls-nest")
    void nestedCallsReturnInReverseOrder(CheckContext context) {
        Random random = context.random("calls");
        for (int round = 1; round <= 30; round++) {
            VirtualMemory memory = StackCalls.plainMemory(4096);
            StackCalls calls =
                    StackCalls.on(new FramePointerStack(memory, 4096), memory, "4096 bytes, the stack begins at 4096");
            Deque<Long> open = new ArrayDeque<>();
            for (int step = 0; step < 2 * round; step++) {
                if (open.isEmpty() || random.nextBoolean()) {
                    long address = random.nextLong();
                    calls.call(address, random.nextInt(20));
                    open.push(address);
                } else {
                    calls.returnsTo(open.pop());
                }
            }
            while (!open.isEmpty()) {
                calls.returnsTo(open.pop());
            }
            calls.hasRegisters(4096, 4096);
        }
    }

    @Check("fault-leaves-registers")
    void aCallOrReturnThatFaultsLeavesTheRegistersAlone() {
        // The return address of the second call still fits, the frame pointer does not.
        for (int size : new int[] {24, 16, 31}) {
            VirtualMemory memory = StackCalls.plainMemory(size);
            StackCalls calls = StackCalls.on(
                    new FramePointerStack(memory, size), memory, size + " bytes, the stack begins at " + size);
            calls.call(5, 3);
            calls.callFaults(6, 0);
            calls.returnsTo(5);
            calls.hasRegisters(size, size);
        }
        VirtualMemory memory = StackCalls.plainMemory(64);
        StackCalls calls = StackCalls.on(new FramePointerStack(memory, 64), memory, "64 bytes, the stack begins at 64");
        calls.call(4_711, 0);
        calls.store(48, new byte[] {60, 0, 0, 0, 0, 0, 0, 0});
        calls.returnsTo(4_711);
        calls.returnFaults();
    }

    /** The stack of a real process: its pages come when they are needed, and the guard page ends it. */
    @Check("call-is-made-again")
    void aCallThatFaultedIsMadeAgainWhenTheStackHasGrown() {
        Layout layout = new Layout(16, 12, 4);
        FramePool pool = new FramePool(new PhysicalMemory(256), 16);
        ProcessImage image =
                new ProcessImage(LoadedProgram.load(new Executable(new byte[1], new byte[0], 0), pool), layout, pool);
        VirtualMemory memory = new ProcessMemory(image, pool.memory());
        StackCalls calls = StackCalls.on(
                new FramePointerStack(memory, 192),
                memory,
                "pages of 16 bytes, the stack begins at 192 and may grow to 128");

        calls.call(1_000, 8);
        for (int depth = 1; depth <= 2; depth++) {
            // The frame lies on two pages of which at least the lower one is not there yet.
            calls.callWithRepairs(1_000 + depth, 0, image::repair);
            calls.hasRegisters(168 - 16L * depth, 168 - 16L * depth);
        }
        calls.callFaults(1_003, 0);
        calls.returnsTo(1_002);
        calls.returnsTo(1_001);
        calls.returnsTo(1_000);
        calls.hasRegisters(192, 192);
    }
}
