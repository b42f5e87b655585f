package dev.timeslice.publicchecks.thread.deadlock;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.thread.deadlock.BankAccount;
import java.util.function.IntUnaryOperator;

class AccountTest {

    @Check("money-is-moved")
    void transferMovesWhatIsThere() {
        try (Crew crew = Crew.assemble()) {
            BankAccount x = new BankAccount(1, 100);
            BankAccount y = new BankAccount(2, 10);
            crew.call("only", () -> {
                        StringBuilder seen = new StringBuilder();
                        seen.append(x.transferTo(y, balance -> balance / 4)).append(' ');
                        seen.append(x.balance()).append(' ').append(y.balance()).append(' ');
                        seen.append(y.transferTo(x, balance -> balance + 1)).append(' ');
                        seen.append(x.transferTo(x, balance -> 75)).append(' ');
                        seen.append(x.transferTo(x, balance -> 76)).append(' ');
                        seen.append(x.totalWith(y)).append(' ').append(x.totalWith(x));
                        return seen.append(' ').append(y.number()).toString();
                    })
                    .returns(
                            "true 75 35 false true false 110 75 2",
                            Message.of(
                                    "x (number 1) holds 100, y (number 2) holds 10. Moving a quarter of x to y leaves 75 and 35; moving more from y than it holds is"
                                            + " refused; x to itself: 75 is moved, 76 refused; the total is 110, of x with itself 75; y has number 2."
                                            + " So: true 75 35 false true false 110 75 2.",
                                    "x(번호 1)에 100, y(번호 2)에 10이 있습니다. x의 4분의 1을 y로 옮기면 75와 35가 되고, y에서 가진 것보다 많이 옮기면 거절됩니다."
                                            + " x에서 x로 75는 옮겨지고 76은 거절되며, 합은 110, x와 x의 합은 75이고, y의 번호는 2입니다."
                                            + " 그래서 true 75 35 false true false 110 75 2가 나와야 합니다."));
        }
        refuses("new BankAccount(1, -5)", "-5", () -> new BankAccount(1, -5));
        IntUnaryOperator negative = balance -> -3;
        refuses("transferTo(y, -3)", "-3", () -> new BankAccount(1, 1).transferTo(new BankAccount(2, 1), negative));
    }

    @Check("crosswise-transfers-end")
    void noScheduleStopsTwoTransfersForEver(CheckContext context) {
        Schedules.explore(context, TwoCrosswise.class);
    }

    private static void refuses(String call, String value, Runnable making) {
        Message rule = Message.of(
                        "%s must throw an IllegalArgumentException whose message holds the value.",
                        "%s은(는) 메시지에 그 값이 담긴 IllegalArgumentException을 던져야 합니다.")
                .with(call);
        try {
            making.run();
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains(value)) {
                return;
            }
            throw CheckFailure.failed(rule, "IllegalArgumentException: " + e.getMessage());
        }
        throw CheckFailure.failed(rule, "nothing thrown");
    }
}
