package dev.timeslice.scheduler.classic;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.AverageMetrics;
import dev.timeslice.model.scheduling.ScheduleMetrics;
import dev.timeslice.model.scheduling.TaskMetrics;
import dev.timeslice.model.trace.TraceEvent;
import java.util.List;

/**
 * Measures a schedule from its events (task 1).
 *
 * <ul>
 *   <li>turnaround = completion - arrival
 *   <li>response = first run - arrival
 *   <li>waiting = the ticks in which the task was ready but not running; a task that sleeps for I/O does not wait, one that
 *       a core is just switching to still does
 * </ul>
 *
 * <p>One object measures one run: the events come in order of time, and the answers may be asked for at any moment.
 */
public final class MetricsCalculator implements ScheduleMetrics {

    public MetricsCalculator() {}

    @Override
    public void accept(TraceEvent event) {
        throw new NotImplemented("MetricsCalculator.accept");
    }

    /** One row for each task that has ended, in the order in which the tasks arrived. */
    @Override
    public List<TaskMetrics> tasks() {
        throw new NotImplemented("MetricsCalculator.tasks");
    }

    /** The means over the rows of {@link #tasks()}; all 0 while no task has ended. */
    @Override
    public AverageMetrics averages() {
        throw new NotImplemented("MetricsCalculator.averages");
    }
}
