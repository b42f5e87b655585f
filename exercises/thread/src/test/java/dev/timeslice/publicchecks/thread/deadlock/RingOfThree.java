package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.deadlock.BankAccount;

/** A moves from x to y, B from y to z, C from z to x, all that is there. */
@Explored(raceFree = true)
public final class RingOfThree implements Scenario {
    private final BankAccount x = new BankAccount(2_000_000_000, 1);
    private final BankAccount y = new BankAccount(-2_000_000_000, 10);
    private final BankAccount z = new BankAccount(0, 100);

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> x.transferTo(y, balance -> balance));
        cast.thread("B", () -> y.transferTo(z, balance -> balance));
        cast.thread("C", () -> z.transferTo(x, balance -> balance));
    }

    @Override
    public void afterwards() {
        int total = x.balance() + y.balance() + z.balance();
        if (total != 111) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "Whatever is moved, the three accounts hold 111 together.", "무엇을 옮기든 세 계좌의 합은 111이어야 합니다."),
                    "x: " + x.balance() + ", y: " + y.balance() + ", z: " + z.balance());
        }
    }
}
