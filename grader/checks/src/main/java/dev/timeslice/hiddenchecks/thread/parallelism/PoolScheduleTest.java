package dev.timeslice.hiddenchecks.thread.parallelism;

import dev.timeslice.publicchecks.thread.parallelism.SomebodyAwaitsTheEnd;
import dev.timeslice.publicchecks.thread.parallelism.StealingFromOutside;
import dev.timeslice.publicchecks.thread.parallelism.StealingTwo;
import dev.timeslice.publicchecks.thread.parallelism.SubmitAgainstShutdown;
import dev.timeslice.publicchecks.thread.parallelism.TwoSubmitters;
import dev.timeslice.publicchecks.thread.parallelism.TwoTasksMeet;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.schedules.Schedules;

/** Schedule after schedule: no task is lost, none is run twice, and nobody sleeps for ever. */
class PoolScheduleTest {

    @Check("no-schedule-loses-a-task")
    void noScheduleLosesATask(CheckContext context) {
        Schedules.explore(context, SubmitAgainstShutdown.class);
        Schedules.explore(context, TwoSubmitters.class);
        Schedules.explore(context, SomebodyAwaitsTheEnd.class);
    }

    @Check("no-schedule-leaves-a-worker-idle")
    void noScheduleLeavesAWorkerIdleWhileATaskWaits(CheckContext context) {
        Schedules.explore(context, TwoTasksMeet.class);
    }

    @Check("no-schedule-loses-a-stolen-task")
    void noScheduleLosesATaskThatIsStolen(CheckContext context) {
        Schedules.explore(context, StealingFromOutside.class);
        Schedules.explore(context, StealingTwo.class);
    }
}
