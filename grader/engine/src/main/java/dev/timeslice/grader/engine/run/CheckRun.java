package dev.timeslice.grader.engine.run;

import java.util.List;

/**
 * All executions of one check.
 *
 * @param criterion its id
 * @param observations the first one, and the one that was repeated alone where the first was not enough
 * @param cpuMillis CPU time of the worker during the last execution
 * @param wallMillis duration of the last execution
 */
public record CheckRun(String criterion, List<Observation> observations, long cpuMillis, long wallMillis) {

    public CheckRun {
        observations = List.copyOf(observations);
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("a run of " + criterion + " has at least one observation");
        }
    }

    /** How often the check was executed. */
    public int executions() {
        return observations.get(0) instanceof Observation.NotRun ? 0 : observations.size();
    }

    /** What was printed during the last execution; empty if it could not be had. */
    public String output() {
        return observations.get(observations.size() - 1) instanceof Observation.Reported report ? report.output() : "";
    }

    /** What was measured during the last execution; empty if nothing was. */
    public String measured() {
        return observations.get(observations.size() - 1) instanceof Observation.Reported report
                ? report.measured()
                : "";
    }
}
