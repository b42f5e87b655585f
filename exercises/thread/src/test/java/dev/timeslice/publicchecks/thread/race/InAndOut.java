package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Account;

/** An account holds 100; A withdraws 100, B pays in 50 and looks at the balance. */
@Explored(raceFree = true)
public final class InAndOut implements Scenario {
    private final Account account = new Account(100);
    private boolean paid;
    private int seen;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> paid = account.withdraw(100));
        cast.thread("B", () -> {
            account.deposit(50);
            seen = account.balance();
        });
    }

    @Override
    public void afterwards() {
        if (!paid || account.balance() != 50 || (seen != 50 && seen != 150)) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of(
                            "From 100, 100 went out and 50 came in: A must be paid, 50 be left, and B see 150 or 50.",
                            "100에서 100이 나가고 50이 들어왔습니다. A는 지급받고, 50이 남고, B는 150이나 50을 보아야 합니다."),
                    "A paid: " + paid + ", balance: " + account.balance() + ", B saw: " + seen);
        }
    }
}
