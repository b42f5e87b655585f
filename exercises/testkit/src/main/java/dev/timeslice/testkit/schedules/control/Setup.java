package dev.timeslice.testkit.schedules.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one execution depends on besides the code: with equal setups two executions are equal, step by step.
 *
 * @param chooser decides at every fork
 * @param promoted keys of plain variables whose accesses are schedule points too
 * @param patience after so many rounds of a loop in which nothing changed, the turn goes to another thread
 * @param spurious how many waits may end for no reason
 * @param stopAtRace the keys of a data race after whose second access the execution ends; empty if races are only noted
 * @param trace takes notes for people; null for speed
 */
public record Setup(
        Chooser chooser,
        Set<String> promoted,
        int patience,
        int spurious,
        Set<String> stopAtRace,
        @Nullable Trace trace) {

    /** The usual patience. */
    public static final int USUAL_PATIENCE = 8;

    /** The patience of an execution that is to show that a thread waits busily: it may go round so often. */
    public static final int ENDLESS_PATIENCE = 1_000;

    /**
     * The patience of an execution that is to show whether a thread that waits with a time limit, and again and again, needs
     * the limit: its wait then ends only if somebody ends it.
     */
    public static final int UNTIL_WOKEN = ENDLESS_PATIENCE + 1;

    /** Whether it is to show that a thread waits busily. */
    boolean showsBusyWaiting() {
        return patience >= ENDLESS_PATIENCE;
    }

    public Setup {
        promoted = Set.copyOf(promoted);
        stopAtRace = Set.copyOf(stopAtRace);
    }
}
