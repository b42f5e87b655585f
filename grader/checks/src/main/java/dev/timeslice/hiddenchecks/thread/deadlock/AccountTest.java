package dev.timeslice.hiddenchecks.thread.deadlock;

import dev.timeslice.publicchecks.thread.deadlock.EqualNumbers;
import dev.timeslice.publicchecks.thread.deadlock.MoneyInMotion;
import dev.timeslice.publicchecks.thread.deadlock.OneWaitsForAnother;
import dev.timeslice.publicchecks.thread.deadlock.OnlyOneCanBePaid;
import dev.timeslice.publicchecks.thread.deadlock.RingOfThree;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Member;
import dev.timeslice.thread.deadlock.BankAccount;
import java.util.concurrent.CountDownLatch;

/** Transfers in whatever order, schedule after schedule, and who has to wait for whom. */
class AccountTest {

    @Check("nobody-sees-money-in-motion")
    void sumsAndRefusalsAreOfOneMoment(CheckContext context) {
        Schedules.explore(context, MoneyInMotion.class);
        Schedules.explore(context, OnlyOneCanBePaid.class);
    }

    @Check("equal-numbers-end")
    void noScheduleStopsTransfersBetweenEqualNumbers(CheckContext context) {
        Schedules.explore(context, EqualNumbers.class);
    }

    @Check("ring-of-transfers-ends")
    void noScheduleStopsTransfersInARing(CheckContext context) {
        Schedules.explore(context, RingOfThree.class);
    }

    @Check("other-accounts-go-on")
    void transfersBetweenOtherAccountsDoNotWait(CheckContext context) {
        Schedules.explore(context, OneWaitsForAnother.class);
    }

    @Check("nobody-uses-them-meanwhile")
    void othersWaitWhileTheAmountIsComputed() {
        try (Crew crew = Crew.assemble()) {
            BankAccount x = new BankAccount(1, 100);
            BankAccount y = new BankAccount(3, 100);
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            Message moves = Message.of(
                    "A transfer must call the amount and then come to its end.", "이체는 amount를 부른 뒤 끝나야 합니다.");
            Member<Boolean> holder = crew.call(
                    "holder",
                    () -> x.transferTo(y, balance -> {
                        inside.countDown();
                        awaitUninterruptibly(enough);
                        return 10;
                    }));
            crew.run("witness", inside::await).result(moves);
            Message waits = Message.of(
                    "While the amount of a transfer is computed, nobody else may use its two accounts: balance() must wait.",
                    "이체의 amount를 계산하는 동안에는 다른 누구도 두 계좌를 쓸 수 없습니다. balance()는 기다려야 합니다.");
            Member<Integer> from = crew.<Integer>call("looks-at-1", x::balance).awaitBlocked(waits);
            Member<Integer> to = crew.<Integer>call("looks-at-3", y::balance).awaitBlocked(waits);
            enough.countDown();
            holder.returns(true, moves);
            from.returns(90, waits);
            to.returns(110, waits);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Check("failed-amount-lets-go")
    void exceptionOfTheAmountLeavesBothAccountsAsTheyWere() {
        try (Crew crew = Crew.assemble()) {
            BankAccount x = new BankAccount(1, 100);
            BankAccount y = new BankAccount(2, 100);
            Message thrown = Message.of(
                    "The amount of a transfer throws: transferTo must throw the same, and change nothing.",
                    "이체의 amount가 예외를 던지면 transferTo도 같은 예외를 던지고 아무것도 바꾸지 않아야 합니다.");
            crew.call("fails", () -> outcomeOf(x, y)).returns("IllegalStateException", thrown);
            crew.call("same", () -> outcomeOf(x, x)).returns("IllegalStateException", thrown);
            Message free = Message.of(
                    "After a transfer has failed, others must be able to use both accounts, which hold what they did before.",
                    "이체가 실패한 뒤에도 다른 스레드가 두 계좌를 쓸 수 있어야 하고, 잔액은 전과 같아야 합니다.");
            crew.call("next", () -> y.transferTo(x, balance -> balance)).returns(true, free);
            crew.call("looks", x::balance).returns(200, free);
        }
    }

    private static String outcomeOf(BankAccount from, BankAccount to) {
        try {
            from.transferTo(to, balance -> {
                throw new IllegalStateException("no amount");
            });
            return "nothing thrown";
        } catch (IllegalStateException e) {
            return "IllegalStateException";
        }
    }
}
