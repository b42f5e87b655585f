package dev.timeslice.process.faultdomains;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination;

/**
 * Decides whether one child is started again, and when. It does nothing itself and knows no clock: it is told what happens,
 * and at which time, in milliseconds from any beginning. Times never go back.
 */
public final class RestartPolicy {

    public RestartPolicy(RestartLimits limits) {
        throw new NotImplemented("RestartPolicy(RestartLimits)");
    }

    /**
     * The child has been started, for the first time or again.
     *
     * @throws IllegalStateException if it was started before and has not ended, or must not be started any more
     */
    public void started(long nowMillis) {
        throw new NotImplemented("RestartPolicy.started");
    }

    /**
     * The child has ended; what is to be done?
     *
     * <p>{@link RestartDecision.Finished} if it exited with code 0. Everything else is a failure: {@link
     * RestartDecision.GiveUp} if as many restarts as the limits allow have been decided less than {@code withinMillis} ago, and
     * {@link RestartDecision.Restart} otherwise. After Finished and GiveUp the child is never started again.
     *
     * <p>The delay is {@code firstDelayMillis}, and twice as long with each failure in a row, but never longer than {@code
     * longestDelayMillis}. A child that ran for {@code withinMillis} or more was healthy: its failure is the first of a new
     * row.
     *
     * @throws IllegalStateException if the child is not running
     */
    public RestartDecision ended(Termination how, long nowMillis) {
        throw new NotImplemented("RestartPolicy.ended");
    }
}
