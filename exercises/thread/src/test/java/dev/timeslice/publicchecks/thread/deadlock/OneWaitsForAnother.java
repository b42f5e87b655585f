package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.deadlock.BankAccount;
import java.util.concurrent.Semaphore;

/** In the middle of a transfer from x to y, A waits until B has made one from z to w. */
@Explored(raceFree = true)
public final class OneWaitsForAnother implements Scenario {
    private final BankAccount x = new BankAccount(1, 100);
    private final BankAccount y = new BankAccount(3, 100);
    private final BankAccount z = new BankAccount(2, 100);
    private final BankAccount w = new BankAccount(4, 100);
    private final Semaphore done = new Semaphore(0);

    @Override
    public void threads(Cast cast) {
        cast.thread(
                "A",
                () -> x.transferTo(y, balance -> {
                    done.acquireUninterruptibly();
                    return 10;
                }));
        cast.thread("B", () -> {
            z.transferTo(w, balance -> 5);
            done.release();
        });
    }

    @Override
    public void afterwards() {
        if (x.balance() != 90 || y.balance() != 110 || z.balance() != 95 || w.balance() != 105) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "From 100 each, 10 went from x to y and 5 from z to w.",
                            "100씩에서 x에서 y로 10, z에서 w로 5를 옮겼습니다."),
                    "x: " + x.balance() + ", y: " + y.balance() + ", z: " + z.balance() + ", w: " + w.balance());
        }
    }
}
