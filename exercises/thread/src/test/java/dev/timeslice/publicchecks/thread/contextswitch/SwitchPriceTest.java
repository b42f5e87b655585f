package dev.timeslice.publicchecks.thread.contextswitch;

import static dev.timeslice.model.cpu.TaskSwitch.NONE;

import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.TaskSwitch;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.switching.PriceList;
import dev.timeslice.thread.contextswitch.SwitchPrice;

/** A switch costs 2 ticks, 10 more between processes, and 30 more for a task that comes from another core. */
class SwitchPriceTest {
    private static final SwitchCosts COSTS = new SwitchCosts(2, 10, 30, SwitchCharge.BETWEEN_DIFFERENT_TASKS, 1);

    @Check("nothing-for-the-same-task")
    void taskThatGoesOnCostsNothing() {
        new PriceList(COSTS, SwitchPrice::new).costs(new TaskSwitch(0, 1, 7, 1, 7, 0), 0);
    }

    @Check("threads-are-cheaper")
    void switchBetweenThreadsCostsLessThanBetweenProcesses() {
        new PriceList(COSTS, SwitchPrice::new)
                .costs(new TaskSwitch(0, 1, 7, 2, 7, 0), 2)
                .costs(new TaskSwitch(0, 1, 7, 3, 8, 0), 12)
                .costs(new TaskSwitch(0, NONE, NONE, 3, 8, NONE), 0);
    }
}
