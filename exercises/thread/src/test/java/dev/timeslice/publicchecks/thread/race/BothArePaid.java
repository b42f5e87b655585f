package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.race.Account;

/** An account holds 300; A and B withdraw 100 each. */
@Explored(raceFree = true)
public final class BothArePaid implements Scenario {
    private final Account account = new Account(300);
    private boolean paidA;
    private boolean paidB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> paidA = account.withdraw(100));
        cast.thread("B", () -> paidB = account.withdraw(100));
    }

    @Override
    public void afterwards() {
        if (!paidA || !paidB) {
            throw new CheckFailure(
                    VerdictKind.FAILED,
                    Message.of(
                            "The account held 300 and each of the two wanted 100: nobody may be refused.",
                            "계좌에 300이 있었고 두 스레드가 100씩 찾았으므로 아무도 거절되어서는 안 됩니다."),
                    "A paid: " + paidA + ", B paid: " + paidB + ", balance: " + account.balance());
        }
        if (account.balance() != 100) {
            throw new CheckFailure(
                    VerdictKind.LOST_UPDATE,
                    Message.of("300 less 100 twice leaves 100.", "300에서 100을 두 번 빼면 100이 남아야 합니다."),
                    "balance: " + account.balance());
        }
    }
}
