package dev.timeslice.model.scheduling;

/**
 * The means over the finished tasks of a schedule, in ticks; all are 0 if no task has finished.
 */
public record AverageMetrics(double response, double turnaround, double waiting) {}
