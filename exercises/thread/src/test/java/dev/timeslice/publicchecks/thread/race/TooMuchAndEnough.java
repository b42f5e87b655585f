package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Account;

/** An account holds 100; A wants 150, which is too much, and B wants 100 and looks at the balance. */
@Explored(raceFree = true)
public final class TooMuchAndEnough implements Scenario {
    private final Account account = new Account(100);
    private boolean paidA;
    private boolean paidB;
    private int seen;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> paidA = account.withdraw(150));
        cast.thread("B", () -> {
            paidB = account.withdraw(100);
            seen = account.balance();
        });
    }

    @Override
    public void afterwards() {
        if (paidA || !paidB || seen != 0 || account.balance() != 0) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "The account held 100: A, who wants 150, must be refused, B must be paid 100 and then see 0.",
                            "계좌에 100이 있었으므로, 150을 찾는 A는 거절되고 B는 100을 지급받은 뒤 0을 보아야 합니다."),
                    "A paid: " + paidA + ", B paid: " + paidB + ", B saw: " + seen + ", balance: " + account.balance());
        }
    }
}
