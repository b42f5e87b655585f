package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination;
import java.util.ArrayList;
import java.util.List;

/** A policy that keeps its whole history and counts anew each time. */
public final class RestartPolicy {
    private static final long NOT_RUNNING = -1;

    private final RestartLimits limits;
    private final List<Long> restarts = new ArrayList<>();
    private long startedAt = NOT_RUNNING;
    private boolean over;
    private int failuresInARow;

    public RestartPolicy(RestartLimits limits) {
        this.limits = limits;
    }

    public void started(long nowMillis) {
        if (over) {
            throw new IllegalStateException("it is over");
        }
        if (startedAt != NOT_RUNNING) {
            throw new IllegalStateException("it is running");
        }
        startedAt = nowMillis;
    }

    public RestartDecision ended(Termination how, long nowMillis) {
        if (startedAt == NOT_RUNNING) {
            throw new IllegalStateException("it is not running");
        }
        long ran = nowMillis - startedAt;
        startedAt = NOT_RUNNING;
        if (how.equals(new Termination.Exited(0))) {
            over = true;
            return new RestartDecision.Finished();
        }
        int counted = 0;
        for (long restart : restarts) {
            if (nowMillis - restart < limits.withinMillis()) {
                counted++;
            }
        }
        if (counted >= limits.restarts()) {
            over = true;
            return new RestartDecision.GiveUp();
        }
        restarts.add(nowMillis);
        failuresInARow = ran >= limits.withinMillis() ? 1 : failuresInARow + 1;
        long delay = limits.firstDelayMillis();
        for (int i = 1; i < failuresInARow && delay < limits.longestDelayMillis(); i++) {
            long rest = limits.longestDelayMillis() - delay;
            delay += Math.min(delay, rest);
        }
        return new RestartDecision.Restart(delay);
    }
}
