package dev.timeslice.grader.engine.run;

/**
 * One execution of a check.
 *
 * @param cpuMillis CPU time of the worker meanwhile
 * @param wallMillis how long it took
 */
record Execution(Observation observation, long cpuMillis, long wallMillis) {

    static Execution of(Observation observation) {
        return new Execution(observation, 0, 0);
    }
}
