package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.TaskSwitch;

/** Adds up the parts of a switch's price. */
public final class SwitchPrice implements SwitchCost {
    private final SwitchCosts costs;

    public SwitchPrice(SwitchCosts costs) {
        this.costs = costs;
    }

    @Override
    public long ticks(TaskSwitch change) {
        long ticks = 0;
        if (isCharged(change)) {
            ticks += costs.perSwitch();
            if (leavesAnAddressSpace(change)) {
                ticks += costs.perProcess();
            }
        }
        return migrates(change) ? ticks + costs.perMigration() : ticks;
    }

    private boolean isCharged(TaskSwitch change) {
        boolean first = change.previousTask() == TaskSwitch.NONE;
        boolean same = change.previousTask() == change.nextTask();
        return switch (costs.charge()) {
            case BETWEEN_DIFFERENT_TASKS -> !first && !same;
            case ALSO_FIRST -> !same;
            case BETWEEN_SLICES -> !first;
        };
    }

    private static boolean leavesAnAddressSpace(TaskSwitch change) {
        return change.previousTask() != TaskSwitch.NONE && change.previousAddressSpace() != change.nextAddressSpace();
    }

    private static boolean migrates(TaskSwitch change) {
        return change.lastCore() != TaskSwitch.NONE && change.lastCore() != 0;
    }
}
