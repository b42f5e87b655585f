package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.Termination;
import dev.timeslice.model.process.Termination.Exited;
import dev.timeslice.model.process.Termination.Signaled;

/** A wait status, taken apart with a division in place of shifts. */
public final class WaitStatus {
    private WaitStatus() {}

    public static Termination decode(int status) {
        if (status < 0 || status > 65535) {
            throw new IllegalArgumentException("not a wait status: " + status);
        }
        int high = status / 256;
        int low = status % 256;
        if (low == 0) {
            return new Exited(high);
        }
        boolean core = low >= 128;
        int signal = core ? low - 128 : low;
        if (high != 0 || signal < 1 || signal > 64) {
            throw new IllegalArgumentException("not the end of a process: " + status);
        }
        return new Signaled(signal, core);
    }

    public static int shown(Termination termination) {
        if (termination instanceof Exited exited) {
            return exited.code();
        }
        return 128 + ((Signaled) termination).signal();
    }
}
