package dev.timeslice.model.scheduling;

import dev.timeslice.model.trace.TraceSink;
import java.util.List;

/**
 * Measures a schedule while it comes about: it takes the events of a run one by one and answers at any time for the tasks
 * that have finished. One object measures one run.
 */
public interface ScheduleMetrics extends TraceSink {

    /** One row a finished task, in the order in which the tasks arrived. */
    List<TaskMetrics> tasks();

    /** The means over the rows of {@link #tasks()}. */
    AverageMetrics averages();
}
