package dev.timeslice.process.addressspace;

import dev.timeslice.model.memory.*;

public final class FramePointerStack implements CallStack {
    private final VirtualMemory memory;
    private long sp;
    private long fp;

    public FramePointerStack(VirtualMemory memory, long top) {
        this.memory = memory;
        sp = top;
        fp = top;
    }

    @Override
    public long stackPointer() {
        return sp;
    }

    @Override
    public long framePointer() {
        return fp;
    }

    @Override
    public void call(long returnAddress, int locals) {
        storeNumber(sp - 8, returnAddress);
        storeNumber(sp - 16, fp);
        fp = sp - 16;
        sp = fp - locals;
    }

    @Override
    public long ret() {
        long callersFrame = loadNumber(fp);
        long returnAddress = loadNumber(fp + 8);
        sp = fp + 16;
        fp = callersFrame;
        return returnAddress;
    }

    private void storeNumber(long address, long number) {
        byte[] bytes = new byte[8];
        long rest = number;
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) rest;
            rest >>>= 8;
        }
        memory.store(address, bytes);
    }

    private long loadNumber(long address) {
        long number = 0;
        int place = 0;
        for (byte one : memory.load(address, 8)) {
            number |= Byte.toUnsignedLong(one) << place;
            place += 8;
        }
        return number;
    }
}
