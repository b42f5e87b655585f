package dev.timeslice.hiddenchecks.thread.contextswitch;

import static dev.timeslice.model.cpu.TaskSwitch.NONE;

import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.TaskSwitch;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.switching.PriceList;
import dev.timeslice.thread.contextswitch.SwitchPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where one part of the price is asked for, the others are 0, so that a fault in one of them costs its own criterion. */
class SwitchPriceTest {
    private static final String CLASS = "dev.timeslice.thread.contextswitch.SwitchPrice";

    @Check("charged-as-the-knob-says")
    void switchIsChargedAsTheKnobSays(CheckContext context) {
        for (SwitchCharge charge : SwitchCharge.values()) {
            SwitchCosts costs = new SwitchCosts(2, 0, 0, charge, 1);
            for (TaskSwitch change : switches(0, 0)) {
                compare(context, costs, change);
            }
            compare(context, costs, new TaskSwitch(0, NONE, NONE, 1, 7, NONE));
        }
    }

    @Check("migration-costs")
    void whoComesFromAnotherCorePaysInAnyCase(CheckContext context) {
        for (SwitchCharge charge : SwitchCharge.values()) {
            SwitchCosts costs = new SwitchCosts(0, 0, 30, charge, 1);
            for (int core : new int[] {0, 1, 70}) {
                for (int lastCore : new int[] {NONE, 0, 1, 70}) {
                    for (TaskSwitch change : switches(core, lastCore)) {
                        compare(context, costs, change);
                    }
                }
            }
        }
    }

    @Check("any-costs")
    void pricesAreLongNumbers(CheckContext context) {
        Random random = context.random("costs");
        for (int i = 0; i < 7; i++) {
            for (SwitchCharge charge : SwitchCharge.values()) {
                SwitchCosts costs = new SwitchCosts(some(random), some(random), some(random), charge, 1);
                for (int lastCore : new int[] {0, 5}) {
                    for (TaskSwitch change : switches(0, lastCore)) {
                        compare(context, costs, change);
                    }
                }
            }
        }
    }

    private static long some(Random random) {
        return random.nextInt(3) == 0 ? 0 : (long) random.nextInt(1_000_000) << random.nextInt(30);
    }

    /** To task 1 of space 7, and from it to task 0 of space 0. */
    private static List<TaskSwitch> switches(int core, int lastCore) {
        List<TaskSwitch> changes = new ArrayList<>();
        changes.add(new TaskSwitch(core, 1, 7, 1, 7, lastCore));
        changes.add(new TaskSwitch(core, 2, 7, 1, 7, lastCore));
        changes.add(new TaskSwitch(core, 3, 8, 1, 7, lastCore));
        changes.add(new TaskSwitch(core, 0, 0, 1, 7, lastCore));
        changes.add(new TaskSwitch(core, NONE, NONE, 1, 7, lastCore));
        changes.add(new TaskSwitch(core, 1, 7, 0, 0, lastCore));
        return changes;
    }

    private static void compare(CheckContext context, SwitchCosts costs, TaskSwitch change) {
        long right = context.reference(SwitchCost.class, CLASS, costs).ticks(change);
        new PriceList(costs, SwitchPrice::new).costs(change, right);
    }
}
