package dev.timeslice.publicchecks.thread.race;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.thread.race.Account;
import dev.timeslice.thread.race.Counter;
import dev.timeslice.thread.race.FailingSchedules;
import dev.timeslice.thread.race.Lazy;
import dev.timeslice.thread.race.Range;
import java.util.ArrayList;
import java.util.List;

class RaceTest {

    @Check("schedule-loses-an-increment")
    void theScheduleLosesAnIncrement(CheckContext context) {
        ScheduleDemand.fails(
                context,
                LosesAnIncrement.class,
                new FailingSchedules().losesAnIncrement(),
                Message.of("at the end the counter stands at 2", "마지막에 카운터가 2입니다"));
    }

    @Check("schedule-pays-twice")
    void theSchedulePaysTwice(CheckContext context) {
        ScheduleDemand.fails(
                context,
                PaysTwice.class,
                new FailingSchedules().paysTwice(),
                Message.of("only one of the two is paid", "둘 중 하나만 지급받습니다"));
    }

    @Check("schedule-makes-two")
    void theScheduleMakesTwo(CheckContext context) {
        ScheduleDemand.fails(
                context,
                MakesTwo.class,
                new FailingSchedules().makesTwo(),
                Message.of("the value is made once", "값이 한 번만 만들어집니다"));
    }

    @Check("schedule-crosses-over")
    void theScheduleCrossesOver(CheckContext context) {
        ScheduleDemand.fails(
                context,
                CrossesOver.class,
                new FailingSchedules().crossesOver(),
                Message.of("the low end stays below the high one", "아래 끝이 위 끝을 넘지 않습니다"));
    }

    @Check("counter-counts")
    void aCounterCounts() {
        Counter counter = new Counter();
        expect(
                Message.of(
                        "get() of a counter: 0 at first, then 1, 2 after an increment each.",
                        "카운터의 get()은 처음에 0이고, 증가할 때마다 1, 2가 되어야 합니다."),
                List.of(0, 1, 2),
                seen(counter.get(), () -> {
                    counter.increment();
                    return counter.get();
                }));
        expect(
                Message.of(
                        "Two counters: the first one was incremented twice and stands at 2. The second one is new and was never incremented: its get() must be 0, for each counter has a count of its own.",
                        "카운터가 두 개 있습니다. 첫째는 두 번 증가해서 2입니다. 둘째는 새로 만들었고 한 번도 증가하지 않았습니다. 카운터마다 자기 값이 있으므로 둘째의 get()은 0이어야 합니다."),
                List.of("first counter: 2", "second counter: 0"),
                counts(counter, new Counter()));
    }

    private static List<String> counts(Counter first, Counter second) {
        return List.of("first counter: " + first.get(), "second counter: " + second.get());
    }

    /** The first value, and two more as they are supplied. */
    private static List<Object> seen(Object first, java.util.function.Supplier<Object> next) {
        List<Object> values = new ArrayList<>();
        values.add(first);
        values.add(next.get());
        values.add(next.get());
        return values;
    }

    @Check("counter-loses-nothing")
    void noScheduleLosesAnIncrement(CheckContext context) {
        Schedules.explore(context, TwoCount.class);
    }

    @Check("account-pays")
    void anAccountPaysWhatItHolds() {
        Account account = new Account(100);
        expect(
                Message.of(
                        "From 100: withdraw(60) pays, withdraw(60) is refused, deposit(30), withdraw(70) pays, 0 is left.",
                        "100에서 withdraw(60)은 지급, 다시 withdraw(60)은 거절, deposit(30) 후 withdraw(70)은 지급되고 0이 남아야 합니다."),
                List.of(true, 40, false, 40, 70, true, 0),
                List.of(
                        account.withdraw(60),
                        account.balance(),
                        account.withdraw(60),
                        account.balance(),
                        after(() -> account.deposit(30), account::balance),
                        account.withdraw(70),
                        account.balance()));
        refuses("new Account(-1)", "-1", () -> new Account(-1));
    }

    @Check("lazy-makes")
    void aLazyValueIsMadeWhenItIsWanted() {
        List<String> calls = new ArrayList<>();
        Lazy<Object> lazy = new Lazy<>(() -> {
            calls.add("made");
            if (calls.size() == 1) {
                throw new IllegalStateException("not yet");
            }
            return new Object();
        });
        expect(
                Message.of("Nothing is made before get() is called.", "get()을 부르기 전에는 아무것도 만들지 않습니다."),
                List.of(),
                calls);
        boolean thrown = false;
        try {
            lazy.get();
        } catch (IllegalStateException e) {
            thrown = true;
        }
        Object first = lazy.get();
        expect(
                Message.of(
                        "The maker throws at its first call: get() must throw the same, the next get() call the maker again,"
                                + " and any further one return the same object.",
                        "만드는 함수가 처음에 예외를 던지면 get()도 그 예외를 던지고, 다음 get()은 그 함수를 다시 부르며, 그 뒤로는 같은 객체를 돌려주어야 합니다."),
                List.of("thrown: true", "same object: true", "calls of the maker: 2"),
                List.of(
                        "thrown: " + thrown,
                        "same object: " + (first == lazy.get()),
                        "calls of the maker: " + calls.size()));
    }

    @Check("range-keeps-its-order")
    void aRangeKeepsItsEndsInOrder() {
        Range range = new Range(0, 10);
        expect(
                Message.of(
                        "From 0 to 10: setLow(11) and setHigh(-1) are refused, setLow(4) makes the width 6, setHigh(4) makes it 0,"
                                + " and after shift(10) setLow(14) is possible, setLow(15) is not.",
                        "0에서 10까지의 범위에서 setLow(11)과 setHigh(-1)은 거절되고, setLow(4) 후 폭은 6, setHigh(4) 후 폭은 0이며, shift(10) 후에는 setLow(14)는 되고 setLow(15)는 되지 않아야 합니다."),
                List.of(false, false, 10, true, 6, true, 0, 0, true, false),
                List.of(
                        range.setLow(11),
                        range.setHigh(-1),
                        range.width(),
                        range.setLow(4),
                        range.width(),
                        range.setHigh(4),
                        range.width(),
                        after(() -> range.shift(10), range::width),
                        range.setLow(14),
                        range.setLow(15)));
        refuses("new Range(3, 2)", "3", () -> new Range(3, 2));
    }

    private static <T> T after(Runnable change, java.util.function.Supplier<T> look) {
        change.run();
        return look.get();
    }

    private static void expect(Message rule, List<?> expected, List<?> found) {
        if (!expected.equals(found)) {
            throw CheckFailure.failed(rule, "expected " + expected + "\nfound    " + found);
        }
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
