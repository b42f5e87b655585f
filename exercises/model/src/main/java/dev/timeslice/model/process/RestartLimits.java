package dev.timeslice.model.process;

/**
 * How often and how soon a supervisor starts a child again that has failed.
 *
 * @param restarts the most restarts within any {@code withinMillis}, 0 or more
 * @param withinMillis the length of that window in milliseconds, 1 or more; a child that ran as long as this counts as
 *     healthy
 * @param firstDelayMillis how long to wait before the first restart, in milliseconds, 1 or more
 * @param longestDelayMillis the most to wait, in milliseconds, at least {@code firstDelayMillis}
 */
public record RestartLimits(int restarts, long withinMillis, long firstDelayMillis, long longestDelayMillis) {
    public RestartLimits {
        if (restarts < 0) {
            throw new IllegalArgumentException("the number of restarts is 0 or more, found " + restarts);
        }
        if (withinMillis < 1) {
            throw new IllegalArgumentException("the window is 1 ms or more, found " + withinMillis);
        }
        if (firstDelayMillis < 1 || longestDelayMillis < firstDelayMillis) {
            throw new IllegalArgumentException("delays are 1 ms or more and the longest is not the shorter one, found "
                    + firstDelayMillis + " and " + longestDelayMillis);
        }
    }
}
