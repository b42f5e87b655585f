package dev.timeslice.publicchecks.process.faultdomains;

import dev.timeslice.model.process.Termination;
import dev.timeslice.model.process.Termination.Exited;
import dev.timeslice.model.process.Termination.Signaled;
import dev.timeslice.process.faultdomains.WaitStatus;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;

class WaitStatusTest {

    @Check("codes-and-signals-are-told-apart")
    void aCodeStandsInTheHighByteAndASignalInTheLowOne() {
        requireDecoded(0x0000, new Exited(0));
        requireDecoded(0x0300, new Exited(3));
        requireDecoded(0x000f, new Signaled(15, false));
        requireDecoded(0x0009, new Signaled(9, false));
    }

    private static void requireDecoded(int status, Termination expected) {
        Termination actual = WaitStatus.decode(status);
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(
                    Message.of("decode(0x%04x) should be %s, but is %s.", "decode(0x%04x)은(는) %s이어야 하는데 %s입니다.")
                            .with(status, expected, actual));
        }
    }

    @Check("a-shell-shows-both-alike")
    void killedAndExitedWith137LookAlike() {
        requireShown(new Exited(3), 3);
        requireShown(new Signaled(9, false), 137);
        requireShown(new Exited(137), 137);
    }

    private static void requireShown(Termination termination, int expected) {
        int actual = WaitStatus.shown(termination);
        if (actual != expected) {
            throw CheckFailure.failed(Message.of("shown(%s) should be %d, but is %d.", "shown(%s)은(는) %d이어야 하는데 %d입니다.")
                    .with(termination, expected, actual));
        }
    }
}
