package dev.timeslice.hiddenchecks.process.faultdomains;

import dev.timeslice.model.process.Termination;
import dev.timeslice.model.process.Termination.Exited;
import dev.timeslice.model.process.Termination.Signaled;
import dev.timeslice.process.faultdomains.WaitStatus;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.BitSet;

/** After the macros of wait(2) in Linux: WIFEXITED, WEXITSTATUS, WIFSIGNALED, WTERMSIG, WCOREDUMP, WIFSTOPPED. */
class WaitStatusTest {
    private static final int HIGHEST_SIGNAL = 64;
    /** Beyond 16 bits, where each of them has been tried with one more. */
    private static final int HIGHEST_TRIED = 0x1ffff;

    @Check("core-dump-is-no-part-of-the-signal")
    void theCoreBitIsReadByItself() {
        for (int signal : new int[] {11, 6, 3, 8}) {
            requireDecoded(signal, new Signaled(signal, false));
            requireDecoded(signal | 0x80, new Signaled(signal, true));
        }
    }

    @Check("every-status-is-read")
    void allCodesAndAllSignalsComeOut() {
        for (int code = 0; code <= 255; code++) {
            requireDecoded(code << 8, new Exited(code));
            requireShown(new Exited(code), code);
        }
        for (int signal = 1; signal <= HIGHEST_SIGNAL; signal++) {
            requireDecoded(signal, new Signaled(signal, false));
            requireDecoded(signal | 0x80, new Signaled(signal, true));
            requireShown(new Signaled(signal, true), 128 + signal);
        }
    }

    @Check("what-has-not-ended-is-refused")
    void aStoppedProcessHasNotEnded() {
        // Stopped by TSTP and by STOP, going on, a signal that there is not, a core of no signal, a code beside a
        // signal.
        for (int status : new int[] {0x147f, 0x137f, 0x007f, 0xffff, 65, 0x80, 0x0109, 0x10000, -1}) {
            requireRefused(status);
        }
        BitSet ends = ends();
        for (int status = ends.nextClearBit(0); status <= HIGHEST_TRIED; status = ends.nextClearBit(status + 1)) {
            requireRefused(status);
        }
        for (int high = 0x20000; high != 0; high <<= 1) {
            for (int status : new int[] {high, high | 0x0300, high | 0x0009, high | 0x008b}) {
                requireRefused(status);
            }
        }
    }

    /** All numbers by which a process ends: 256 codes, and 64 signals with a core and without. */
    private static BitSet ends() {
        BitSet ends = new BitSet();
        for (int code = 0; code <= 255; code++) {
            ends.set(code << 8);
        }
        ends.set(1, HIGHEST_SIGNAL + 1);
        ends.set(0x81, 0x80 + HIGHEST_SIGNAL + 1);
        return ends;
    }

    private static void requireRefused(int status) {
        try {
            Termination decoded = WaitStatus.decode(status);
            throw CheckFailure.failed(Message.of(
                            "decode(0x%04x) should throw an IllegalArgumentException, but is %s.",
                            "decode(0x%04x)은(는) IllegalArgumentException을 던져야 하는데 %s입니다.")
                    .with(status, decoded));
        } catch (IllegalArgumentException expected) {
            // The records themselves refuse some of these values, which is as good.
        }
    }

    private static void requireDecoded(int status, Termination expected) {
        Termination actual = WaitStatus.decode(status);
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(
                    Message.of("decode(0x%04x) should be %s, but is %s.", "decode(0x%04x)은(는) %s이어야 하는데 %s입니다.")
                            .with(status, expected, actual));
        }
    }

    private static void requireShown(Termination termination, int expected) {
        int actual = WaitStatus.shown(termination);
        if (actual != expected) {
            throw CheckFailure.failed(Message.of("shown(%s) should be %d, but is %d.", "shown(%s)은(는) %d이어야 하는데 %d입니다.")
                    .with(termination, expected, actual));
        }
    }
}
