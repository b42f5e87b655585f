package dev.timeslice.hiddenchecks.thread.race;

import dev.timeslice.publicchecks.thread.race.CrossesOver;
import dev.timeslice.publicchecks.thread.race.MakesTwo;
import dev.timeslice.publicchecks.thread.race.PaysTwice;
import dev.timeslice.publicchecks.thread.race.ScheduleDemand;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.thread.race.FailingSchedules;

/** The schedules that a student wrote down break the given code. */
class ScheduleTest {

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
}
