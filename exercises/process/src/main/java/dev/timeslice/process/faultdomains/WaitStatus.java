package dev.timeslice.process.faultdomains;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.Termination;

/** The number in which Linux packs how a child has ended, as {@code wait(2)} gives it. */
public final class WaitStatus {
    private WaitStatus() {}

    /**
     * Unpacks a status. Bits 0 to 6 are the number of the signal that ended the process, 0 if none did; bit 7 says whether a
     * core was dumped; bits 8 to 15 are the exit code of a process that no signal ended.
     *
     * @param status 0 to 65535
     * @return {@link Termination.Exited} if no signal ended it, {@link Termination.Signaled} otherwise
     * @throws IllegalArgumentException if the process has not ended, with the status: 0x7f in bits 0 to 6 says that it is
     *     only stopped, 0xffff that it goes on again; and if the number is none of these: a signal above 64, bits above 15, a
     *     core without a signal, or a code beside a signal
     */
    public static Termination decode(int status) {
        throw new NotImplemented("WaitStatus.decode");
    }

    /**
     * The one number that a shell shows for an end as {@code $?}, and Java as {@link Process#exitValue}: the exit code, or 128
     * and the number of the signal.
     */
    public static int shown(Termination termination) {
        throw new NotImplemented("WaitStatus.shown");
    }
}
