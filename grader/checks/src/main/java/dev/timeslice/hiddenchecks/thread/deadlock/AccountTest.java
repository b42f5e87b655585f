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
            Message held = Message.of(
                    "While the amount of a transfer is computed, nobody else may use its two accounts: totalWith() must wait. Here it does not: does transferTo() have"
                            + " its locks already when it asks for the amount, and does totalWith() ask for them?",
                    "이체의 amount를 계산하는 동안에는 다른 누구도 두 계좌를 쓸 수 없습니다. totalWith()는 기다려야 하는데 여기서는 기다리지 않습니다. transferTo()가 amount를 물을 때 이미 락을 갖고"
                            + " 있습니까? totalWith()는 그 락을 요청합니까?");
            Message waits = Message.of(
                    "While the amount of a transfer is computed, totalWith() waits as it must, but balance() does not: it has to wait for the lock of its account too.",
                    "이체의 amount를 계산하는 동안 totalWith()는 기다리지만 balance()는 기다리지 않습니다. balance()도 그 계좌의 락을 기다려야 합니다.");
            Message target = Message.of(
                    "While the amount of a transfer is computed, the account that the money goes to must be locked too: its balance() must wait.",
                    "이체의 amount를 계산하는 동안에는 돈을 받을 계좌도 잠겨 있어야 합니다. 그 계좌의 balance()는 기다려야 합니다.");
            Message after = Message.of(
                    "Who has waited for a transfer must see what it left: of 100 and 100, when 10 were moved, 90 and 110, and 200 together.",
                    "이체를 기다린 스레드는 이체가 남긴 것을 보아야 합니다. 100과 100에서 10을 옮겼으면 90과 110이고 합은 200입니다.");
            Member<Integer> both =
                    crew.<Integer>call("adds-up", () -> x.totalWith(y)).awaitBlocked(held);
            Member<Integer> from = crew.<Integer>call("looks-at-1", x::balance).awaitBlocked(waits);
            Member<Integer> to = crew.<Integer>call("looks-at-3", y::balance).awaitBlocked(target);
            enough.countDown();
            holder.returns(true, moves);
            both.returns(200, after);
            from.returns(90, after);
            to.returns(110, after);
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
