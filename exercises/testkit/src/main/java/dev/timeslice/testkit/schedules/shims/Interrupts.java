package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;

/** What methods do that declare {@link InterruptedException}. */
final class Interrupts {
    private Interrupts() {}

    static void throwIfInterrupted(Task me) throws InterruptedException {
        if (me.takeInterrupt()) {
            throw new InterruptedException();
        }
    }
}
