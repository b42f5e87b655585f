package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.Termination;

/** The number in which Linux packs how a child has ended, as {@code wait(2)} gives it. */
public final class WaitStatus {
    private static final int SIGNAL_BITS = 0x7f;
    private static final int CORE_BIT = 0x80;
    private static final int HIGHEST_SIGNAL = 64;
    private static final int SHELL_OFFSET = 128;

    private WaitStatus() {}

    public static Termination decode(int status) {
        int signal = status & SIGNAL_BITS;
        int code = status >>> 8;
        boolean core = (status & CORE_BIT) != 0;
        if (signal == 0 && status != CORE_BIT && code <= 0xff) {
            return new Termination.Exited(code);
        }
        if (signal > 0 && signal <= HIGHEST_SIGNAL && code != 1 && code <= 0xff) {
            return new Termination.Signaled(signal, core);
        }
        throw new IllegalArgumentException(
                "not the status of a process that has ended: 0x" + Integer.toHexString(status));
    }

    public static int shown(Termination termination) {
        return termination instanceof Termination.Signaled signaled
                ? SHELL_OFFSET + signaled.signal()
                : ((Termination.Exited) termination).code();
    }
}
