package dev.timeslice.thread.contextswitch;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.SwitchCosts;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.TaskSwitch;

/** What a switch costs directly: the ticks that a core spends on it before the task runs. */
public final class SwitchPrice implements SwitchCost {

    /**
     * @param costs what the machine's parts of a switch cost, and which switches are charged
     */
    public SwitchPrice(SwitchCosts costs) {
        throw new NotImplemented("SwitchPrice(costs)");
    }

    /**
     * The sum of what has to be paid:
     *
     * <ul>
     *   <li>{@code perSwitch} for a switch that is charged, as {@code costs.charge()} says;
     *   <li>{@code perProcess} in addition, if the switch is charged and the core had a task before with another address
     *       space;
     *   <li>{@code perMigration} for a task that ran before and did so on another core, whether the switch is charged or not.
     * </ul>
     *
     * @return in ticks, 0 or more
     */
    @Override
    public long ticks(TaskSwitch change) {
        throw new NotImplemented("SwitchPrice.ticks");
    }
}
