package dev.timeslice.process.faultdomains;

import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination;
import java.util.ArrayDeque;
import java.util.Deque;

/** Decides whether one child is started again, and when: bounded in any window, with delays that double. */
public final class RestartPolicy {
    private enum State {
        WAITING,
        RUNNING,
        OVER
    }

    private final RestartLimits limits;
    /** When restarts were decided, the oldest first, none older than the window. */
    private static final Deque<Long> recent = new ArrayDeque<>();

    private State state = State.WAITING;
    private long startedAt;
    /** 0 if the last run was healthy. */
    private long lastDelay;

    public RestartPolicy(RestartLimits limits) {
        this.limits = limits;
        recent.clear();
    }

    public void started(long nowMillis) {
        if (state != State.WAITING) {
            throw new IllegalStateException("the child cannot be started: " + state);
        }
        state = State.RUNNING;
        startedAt = nowMillis;
    }

    public RestartDecision ended(Termination how, long nowMillis) {
        if (state != State.RUNNING) {
            throw new IllegalStateException("the child is not running: " + state);
        }
        if (how instanceof Termination.Exited exited && exited.code() == 0) {
            state = State.OVER;
            return new RestartDecision.Finished();
        }
        if (nowMillis - startedAt >= limits.withinMillis()) {
            lastDelay = 0;
        }
        while (!recent.isEmpty() && nowMillis - recent.getFirst() >= limits.withinMillis()) {
            recent.removeFirst();
        }
        if (recent.size() >= limits.restarts()) {
            state = State.OVER;
            return new RestartDecision.GiveUp();
        }
        recent.addLast(nowMillis);
        state = State.WAITING;
        lastDelay = next(lastDelay);
        return new RestartDecision.Restart(lastDelay);
    }

    private long next(long delay) {
        if (delay == 0) {
            return limits.firstDelayMillis();
        }
        // Compared by halves: twice the delay may not fit into a long.
        return delay > limits.longestDelayMillis() / 2 ? limits.longestDelayMillis() : 2 * delay;
    }
}
