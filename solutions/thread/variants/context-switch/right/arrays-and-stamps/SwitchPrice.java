package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.SwitchCharge;
import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.TaskSwitch;

/** Case by case, as the tables of the handout have it. */
public final class SwitchPrice implements SwitchCost {
    private final SwitchCosts costs;

    public SwitchPrice(SwitchCosts costs) {
        this.costs = costs;
    }

    @Override
    public long ticks(TaskSwitch change) {
        long migration = 0;
        if (change.lastCore() >= 0 && change.lastCore() != change.core()) {
            migration = costs.perMigration();
        }
        if (change.previousTask() == TaskSwitch.NONE) {
            return migration + (costs.charge() == SwitchCharge.ALSO_FIRST ? costs.perSwitch() : 0);
        }
        if (change.previousTask() == change.nextTask() && costs.charge() != SwitchCharge.BETWEEN_SLICES) {
            return migration;
        }
        if (change.previousAddressSpace() == change.nextAddressSpace()) {
            return migration + costs.perSwitch();
        }
        return migration + costs.perSwitch() + costs.perProcess();
    }
}
