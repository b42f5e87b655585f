package dev.timeslice.model.scheduling;

/**
 * How one finished task fared, in ticks. The values are those that a {@link ScheduleMetrics} found; this record only keeps
 * them.
 *
 * @param task its name
 * @param arrival when it entered the system, 0 or more
 * @param firstRun when it ran for the first time, 0 or more
 * @param completion when it ended, 0 or more
 * @param response how long it took until it first ran
 * @param turnaround how long it was in the system
 * @param waiting how long it was ready without running
 */
public record TaskMetrics(
        String task, long arrival, long firstRun, long completion, long response, long turnaround, long waiting) {

    public TaskMetrics {
        requireTick("arrival", task, arrival);
        requireTick("firstRun", task, firstRun);
        requireTick("completion", task, completion);
    }

    private static void requireTick(String what, String task, long tick) {
        if (tick < 0) {
            throw new IllegalArgumentException(what + " of task " + task + " is 0 or more, found " + tick);
        }
    }
}
