package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Account;

/** An account holds 100, and A and B withdraw 100 each. */
@Explored(raceFree = true)
public final class OneIsPaid implements Scenario {
    private final Account account = new Account(100);
    private boolean paidA;
    private boolean paidB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> paidA = account.withdraw(100));
        cast.thread("B", () -> paidB = account.withdraw(100));
    }

    @Override
    public void afterwards() {
        if (paidA == paidB || account.balance() != 0) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "The account held 100: one of the two must be paid, the other refused, and 0 be left.",
                            "계좌에 100이 있었으므로, 둘 중 하나만 지급되고 다른 하나는 거절되며 0이 남아야 합니다."),
                    "A paid: " + paidA + ", B paid: " + paidB + ", balance: " + account.balance());
        }
    }
}
