package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;

public final class FramePointerStack implements CallStack {
    private final VirtualMemory memory;
    private long stackPointer;
    private long framePointer;

    public FramePointerStack(VirtualMemory memory, long top) {
        this.memory = memory;
        this.stackPointer = top;
        this.framePointer = top;
    }

    @Override
    public long stackPointer() {
        return stackPointer;
    }

    @Override
    public long framePointer() {
        return framePointer;
    }

    @Override
    public void call(long returnAddress, int locals) {
        byte[] pair = new byte[2 * ADDRESS_SIZE];
        for (int i = 0; i < ADDRESS_SIZE; i++) {
            pair[i] = (byte) (framePointer >> (8 * i));
            pair[ADDRESS_SIZE + i] = (byte) (returnAddress >> (8 * i));
        }
        long frame = stackPointer - pair.length;
        memory.store(frame, pair);
        framePointer = frame;
        stackPointer = frame - locals;
    }

    @Override
    public long ret() {
        byte[] pair = memory.load(framePointer, 2 * ADDRESS_SIZE);
        stackPointer = framePointer + pair.length;
        framePointer = number(pair, 0);
        return number(pair, ADDRESS_SIZE);
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = ADDRESS_SIZE - 1; i >= 0; i--) {
            number = (number << 8) | (bytes[from + i] & 0xFF);
        }
        return number;
    }
}
