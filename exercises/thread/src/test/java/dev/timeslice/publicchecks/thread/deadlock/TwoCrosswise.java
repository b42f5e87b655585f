package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.deadlock.BankAccount;

/** A moves 30 from x to y while B moves 50 from y to x. */
@Explored(raceFree = true)
public class TwoCrosswise implements Scenario {
    private final BankAccount x;
    private final BankAccount y;
    private boolean movedA;
    private boolean movedB;

    public TwoCrosswise() {
        this(1, 2);
    }

    TwoCrosswise(int numberOfX, int numberOfY) {
        x = new BankAccount(numberOfX, 100);
        y = new BankAccount(numberOfY, 100);
    }

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> movedA = x.transferTo(y, balance -> 30));
        cast.thread("B", () -> movedB = y.transferTo(x, balance -> 50));
    }

    @Override
    public void afterwards() {
        if (!movedA || !movedB || x.balance() != 120 || y.balance() != 80) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "From 100 each, 30 went from x to y and 50 from y to x: 120 and 80 must be left.",
                            "100씩에서 x에서 y로 30, y에서 x로 50을 옮겼으므로 120과 80이 남아야 합니다."),
                    "A moved: " + movedA + ", B moved: " + movedB + ", x: " + x.balance() + ", y: " + y.balance());
        }
    }
}
