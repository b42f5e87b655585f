package dev.timeslice.model.trace;

import java.util.Collections;
import java.util.Map;

/**
 * Under which rules a trace came about: what a reader has to know to compare it with another one.
 *
 * @param policy the simple name of the scheduling policy's class
 * @param knobs every setting of the configuration by name, in the configuration's order; not changed any more
 */
public record RunDescription(String policy, Map<String, String> knobs) {

    public RunDescription {
        knobs = Collections.unmodifiableMap(knobs);
    }
}
