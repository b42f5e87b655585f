package dev.timeslice.testkit.schedules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Says in which classes the code differs from that of a token. */
final class CodeDifferences {
    private CodeDifferences() {}

    /** The names of changed classes, or how many there were and are; empty if nothing differs. */
    static String between(List<String> then, SortedMap<String, String> now) {
        if (then.size() != now.size()) {
            return then.size() + " -> " + now.size() + " classes";
        }
        List<String> changed = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, String> each : now.entrySet()) {
            if (!each.getValue().equals(then.get(place++))) {
                changed.add(each.getKey().substring(each.getKey().lastIndexOf('.') + 1));
            }
        }
        return String.join(", ", changed);
    }
}
