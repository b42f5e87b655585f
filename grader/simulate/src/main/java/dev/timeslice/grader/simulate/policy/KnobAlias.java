package dev.timeslice.grader.simulate.policy;

import dev.timeslice.testkit.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A knob of the machine under a name that people know better.
 *
 * @param name as written after {@code --set}
 * @param knob the machine's own name
 * @param values each word that it may have, with the machine's word for it
 * @param meaning one sentence
 */
public record KnobAlias(String name, String knob, Map<String, String> values, Message meaning) {

    public KnobAlias {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What people call a value of the machine's. */
    public String wordFor(String value) {
        return values.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }
}
