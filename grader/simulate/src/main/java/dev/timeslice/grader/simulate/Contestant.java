package dev.timeslice.grader.simulate;

import dev.timeslice.grader.simulate.policy.PolicyEntry;
import dev.timeslice.grader.simulate.policy.PolicyMaker;
import dev.timeslice.model.Configuration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A policy that takes part in a comparison, with everything decided.
 *
 * @param label as typed after {@code --policy}
 * @param policy what runs
 * @param maker makes the policy
 * @param machine the machine that it runs on
 * @param knobs what is worth telling: the policy's own knobs, and those of the machine that differ from their defaults
 */
record Contestant(
        String label, PolicyEntry policy, PolicyMaker maker, Configuration machine, Map<String, String> knobs) {

    Contestant {
        knobs = Collections.unmodifiableMap(new LinkedHashMap<>(knobs));
    }
}
