package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;

/** An unsafe account holds 100, and A and B withdraw 100 each. */
public final class PaysTwice implements Scenario {
    private final UnsafeAccount account = new UnsafeAccount(100);
    private boolean paidA;
    private boolean paidB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> paidA = account.withdraw(100));
        cast.thread("B", () -> paidB = account.withdraw(100));
    }

    @Override
    public void afterwards() {
        if (paidA && paidB) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of("The account held 100 and paid 100 twice.", "계좌에 100이 있었는데 100을 두 번 내주었습니다."),
                    "balance: " + account.balance());
        }
    }
}
