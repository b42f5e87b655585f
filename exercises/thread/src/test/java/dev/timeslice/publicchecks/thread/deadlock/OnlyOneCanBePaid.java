package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Explored;
import dev.timeslice.testkit.schedules.Scenario;
import dev.timeslice.thread.deadlock.BankAccount;

/** x holds 100; A moves 100 from it to y, and B moves 100 from it to z. */
@Explored(raceFree = true)
public final class OnlyOneCanBePaid implements Scenario {
    private final BankAccount x = new BankAccount(2, 100);
    private final BankAccount y = new BankAccount(1, 0);
    private final BankAccount z = new BankAccount(3, 0);
    private boolean movedA;
    private boolean movedB;

    @Override
    public void threads(Cast cast) {
        cast.thread("A", () -> movedA = x.transferTo(y, balance -> 100));
        cast.thread("B", () -> movedB = x.transferTo(z, balance -> 100));
    }

    @Override
    public void afterwards() {
        if (movedA == movedB || x.balance() != 0 || y.balance() + z.balance() != 100) {
            throw new CheckFailure(
                    VerdictKind.BROKEN_INVARIANT,
                    Message.of(
                            "x held 100: one of the two transfers must be made, the other refused.",
                            "x에 100이 있었으므로 두 이체 가운데 하나만 되고 다른 하나는 거절되어야 합니다."),
                    "A moved: " + movedA + ", B moved: " + movedB + ", x: " + x.balance() + ", y: " + y.balance()
                            + ", z: " + z.balance());
        }
    }
}
