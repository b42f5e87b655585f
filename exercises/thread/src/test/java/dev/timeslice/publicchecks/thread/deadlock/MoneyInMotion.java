package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.deadlock.BankAccount;

/** A moves 30 from x to y while B asks what y and x hold together. */
@Explored(raceFree = true)
public final class MoneyInMotion implements Scenario {
    private final BankAccount x = new BankAccount(1, 100);
    private final BankAccount y = new BankAccount(2, 100);
    private int seen;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> x.transferTo(y, balance -> 30));
        cast.thread("B", () -> seen = y.totalWith(x));
    }

    @Override
    public void afterwards() {
        if (seen != 200) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "Two accounts hold 200 together, before and after the transfer. Nobody may see another sum.",
                            "두 계좌의 합은 이체 전에도 후에도 200입니다. 다른 합이 보이면 안 됩니다."),
                    "B saw: " + seen);
        }
    }
}
