package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.CallStack;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.model.memory.VirtualMemory;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls and returns on one stack, with what registers and memory have to be afterwards; a failure shows them all. */
public final class StackCalls {
    private final CallStack stack;
    private final VirtualMemory memory;
    private final List<String> story = new ArrayList<>();

    private StackCalls(CallStack stack, VirtualMemory memory, String described) {
        this.stack = stack;
        this.memory = memory;
        story.add(described);
    }

    /**
     * @param memory the one that the stack lies in
     * @param described how the two were made, in words that fit both languages
     */
    public static StackCalls on(CallStack stack, VirtualMemory memory, String described) {
        return new StackCalls(stack, memory, described);
    }

    /** Memory of one process that needs no translation: every address from 0 to {@code size - 1} is there. */
    public static VirtualMemory plainMemory(int size) {
        return new PlainMemory(new byte[size]);
    }

    public void call(long returnAddress, int locals) {
        String step = "call(" + returnAddress + ", " + locals + ")";
        try {
            stack.call(returnAddress, locals);
        } catch (MemoryFault fault) {
            throw failed(step, "no fault", fault.fault().toString());
        }
        story.add(step);
    }

    /** Calls with the stack at its limit: the fault has to come through, and the registers have to stay. */
    public void callFaults(long returnAddress, int locals) {
        String step = "call(" + returnAddress + ", " + locals + ")";
        String before = registers();
        try {
            stack.call(returnAddress, locals);
        } catch (MemoryFault fault) {
            story.add(step + "  ->  " + fault.fault());
            if (!registers().equals(before)) {
                throw failed("registers after the fault", before, registers());
            }
            return;
        }
        throw failed(step, "a MemoryFault", "no fault");
    }

    /**
     * Calls on a stack whose pages come when they are needed: a fault that {@code kernel} repairs leaves the registers alone,
     * and the same call is made again until it goes well.
     */
    public void callWithRepairs(long returnAddress, int locals, Predicate<Translation.Fault> kernel) {
        String step = "call(" + returnAddress + ", " + locals + ")";
        String before = registers();
        Translation.@Nullable Fault last = null;
        while (true) {
            try {
                stack.call(returnAddress, locals);
                story.add(step);
                return;
            } catch (MemoryFault thrown) {
                Translation.Fault fault = thrown.fault();
                if (!registers().equals(before)) {
                    throw failed("registers after the fault of " + step, before, registers());
                }
                if (fault.equals(last) || !kernel.test(fault)) {
                    throw failed(step, "no fault", fault.toString());
                }
                story.add(step + "  ->  " + fault + ", which the kernel repairs");
                last = fault;
            }
        }
    }

    public void returnsTo(long address) {
        long actual;
        try {
            actual = stack.ret();
        } catch (MemoryFault fault) {
            throw failed("ret()", Long.toString(address), fault.fault().toString());
        }
        if (actual != address) {
            throw failed("ret()", Long.toString(address), Long.toString(actual));
        }
        story.add("ret()  ->  " + address);
    }

    /** Returns with a stack that cannot be read: the fault has to come through, and the registers have to stay. */
    public void returnFaults() {
        String before = registers();
        try {
            long actual = stack.ret();
            throw failed("ret()", "a MemoryFault", Long.toString(actual));
        } catch (MemoryFault fault) {
            story.add("ret()  ->  " + fault.fault());
        }
        if (!registers().equals(before)) {
            throw failed("registers after the fault", before, registers());
        }
    }

    public void hasRegisters(long stackPointer, long framePointer) {
        String expected = registers(stackPointer, framePointer);
        if (!registers().equals(expected)) {
            throw failed("registers", expected, registers());
        }
    }

    /** The program writes into its own stack, as it may. */
    public void store(long address, byte... data) {
        memory.store(address, data);
        story.add("store(" + address + ", " + Arrays.toString(data) + ")");
    }

    public void holds(long address, byte... expected) {
        byte[] actual = memory.load(address, expected.length);
        if (!Arrays.equals(actual, expected)) {
            throw failed("the bytes from " + address + " on", Arrays.toString(expected), Arrays.toString(actual));
        }
    }

    private String registers() {
        return registers(stack.stackPointer(), stack.framePointer());
    }

    private static String registers(long stackPointer, long framePointer) {
        return "stack pointer " + stackPointer + ", frame pointer " + framePointer;
    }

    private CheckFailure failed(String step, String expected, String actual) {
        List<String> lines = new ArrayList<>(story);
        lines.add(step + "   <-");
        lines.add("  expected  " + expected);
        lines.add("  actual    " + actual);
        return CheckFailure.failed(
                Message.of("%s: expected %s, but got %s.", "%s: 기대한 결과는 %s이고, 실제 결과는 %s입니다.")
                        .with(step, expected, actual),
                String.join("\n", lines));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record PlainMemory(byte[] bytes) implements VirtualMemory {
        @Override
        public byte[] load(long virtualAddress, int length) {
            require(virtualAddress, length, Access.READ);
            return Arrays.copyOfRange(bytes, (int) virtualAddress, (int) virtualAddress + length);
        }

        @Override
        public void store(long virtualAddress, byte[] data) {
            require(virtualAddress, data.length, Access.WRITE);
            System.arraycopy(data, 0, bytes, (int) virtualAddress, data.length);
        }

        @Override
        public byte fetch(long virtualAddress) {
            require(virtualAddress, 1, Access.EXECUTE);
            return bytes[(int) virtualAddress];
        }

        private void require(long virtualAddress, int length, Access access) {
            for (long address = virtualAddress; address < virtualAddress + length; address++) {
                if (address < 0 || address >= bytes.length) {
                    throw new MemoryFault(new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, access));
                }
            }
        }
    }
}
