package dev.timeslice.hiddenchecks.thread.race;

import dev.timeslice.publicchecks.thread.race.BothArePaid;
import dev.timeslice.publicchecks.thread.race.BothEndsFit;
import dev.timeslice.publicchecks.thread.race.EndsMeet;
import dev.timeslice.publicchecks.thread.race.InAndOut;
import dev.timeslice.publicchecks.thread.race.MakerFailsOnce;
import dev.timeslice.publicchecks.thread.race.OneIsMade;
import dev.timeslice.publicchecks.thread.race.OneIsPaid;
import dev.timeslice.publicchecks.thread.race.TooMuchAndEnough;
import dev.timeslice.publicchecks.thread.race.TwoLazyOnes;
import dev.timeslice.publicchecks.thread.race.TwoMove;
import dev.timeslice.publicchecks.thread.race.WidthInMotion;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.schedules.Schedules;

/** No schedule breaks the repaired code. */
class RepairTest {

    @Check("account-never-overdrawn")
    void noScheduleOverdrawsAnAccount(CheckContext context) {
        Schedules.explore(context, OneIsPaid.class);
    }

    @Check("account-refuses-nobody")
    void noScheduleLosesMoneyOrRefusesSomebody(CheckContext context) {
        Schedules.explore(context, BothArePaid.class);
        Schedules.explore(context, InAndOut.class);
        Schedules.explore(context, TooMuchAndEnough.class);
    }

    @Check("lazy-makes-one")
    void noScheduleMakesTwo(CheckContext context) {
        Schedules.explore(context, OneIsMade.class);
        Schedules.explore(context, MakerFailsOnce.class);
    }

    @Check("lazy-ones-are-independent")
    void aSlowMakerDelaysNoOtherValue(CheckContext context) {
        Schedules.explore(context, TwoLazyOnes.class);
    }

    @Check("range-never-crosses")
    void noScheduleCrossesTheEnds(CheckContext context) {
        Schedules.explore(context, EndsMeet.class);
        Schedules.explore(context, BothEndsFit.class);
    }

    @Check("range-moves-at-once")
    void noScheduleShowsHalfAMove(CheckContext context) {
        Schedules.explore(context, WidthInMotion.class);
        Schedules.explore(context, TwoMove.class);
    }
}
