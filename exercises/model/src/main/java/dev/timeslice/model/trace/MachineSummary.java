package dev.timeslice.model.trace;

/**
 * How the machine as a whole fared in one run.
 *
 * @param ticks how long the run lasted
 * @param cores how many cores there were
 * @param finished how many tasks ended
 * @param runTicks the ticks of all cores together in which tasks ran
 * @param switchTicks the ticks of all cores together that went into switches, migrations and steals
 * @param switches how often a core began to run another task than the one before; the first one of a core does not count
 * @param migrations how often a task began to run on another core than before
 * @param fairness Jain's index of the share of its time in the system that each task ran: 1 if all had the same share,
 *     1/n if one had everything; 1 if nobody ran (Jain, Chiu and Hawe, DEC-TR-301, 1984)
 */
public record MachineSummary(
        long ticks,
        int cores,
        long finished,
        long runTicks,
        long switchTicks,
        long switches,
        long migrations,
        double fairness) {

    /** The part of all cores' time in which tasks ran, 0 to 1. */
    public double utilisation() {
        return ticks == 0 ? 0 : runTicks / ((double) ticks * cores);
    }

    /** The tasks that ended, a tick. */
    public double throughput() {
        return ticks == 0 ? 0 : finished / (double) ticks;
    }
}
