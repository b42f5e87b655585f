package dev.timeslice.model;

/**
 * What it costs to give a core another task, in ticks that the core spends before the task runs.
 *
 * @param perSwitch for each switch that is charged, 0 or more
 * @param perProcess in addition where the two tasks belong to different processes, 0 or more
 * @param perMigration for a task that ran on another core before, 0 or more
 * @param charge which switches are charged
 * @param firstTicks how long a task runs after a switch that took time before it may be interrupted, 0 or more
 */
public record SwitchCosts(long perSwitch, long perProcess, long perMigration, SwitchCharge charge, long firstTicks) {
    static final SwitchCosts NONE = new SwitchCosts(0, 0, 0, SwitchCharge.BETWEEN_DIFFERENT_TASKS, 1);

    public SwitchCosts {
        Ranges.atLeast(0, "switch_cost", perSwitch);
        Ranges.atLeast(0, "process_switch_cost", perProcess);
        Ranges.atLeast(0, "migration_cost", perMigration);
        Ranges.atLeast(0, "run_after_switch", firstTicks);
    }
}
