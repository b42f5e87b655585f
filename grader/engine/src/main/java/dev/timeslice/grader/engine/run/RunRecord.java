package dev.timeslice.grader.engine.run;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was seen of one exercise's checks.
 *
 * @param plan what was asked for
 * @param runs criterion to its executions; of every planned check
 */
public record RunRecord(RunPlan plan, SortedMap<String, CheckRun> runs) {

    public RunRecord {
        runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
    }

    static RunRecord of(RunPlan plan, Map<String, CheckRun> runs) {
        return new RunRecord(plan, new TreeMap<>(runs));
    }
}
