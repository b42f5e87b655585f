package dev.timeslice.testkit.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each callback of a program does.
 *
 * @param steps the lines of all callbacks; those of one callback in their order
 */
public record LoopProgram(List<LoopStep> steps) {
    static final String MAIN = "main";

    public LoopProgram {
        steps = List.copyOf(steps);
    }

    public static LoopProgram of(LoopStep... steps) {
        return new LoopProgram(List.of(steps));
    }

    List<LoopStep> linesOf(String callback) {
        return steps.stream().filter(step -> step.callback().equals(callback)).toList();
    }

    /** A line for each callback that does something, the first one first. */
    public List<String> text() {
        Map<String, List<String>> bodies = new TreeMap<>();
        for (LoopStep step : steps) {
            bodies.computeIfAbsent(step.callback(), callback -> new ArrayList<>())
                    .add(step.text());
        }
        List<String> lines = new ArrayList<>();
        List<String> first = bodies.remove(MAIN);
        lines.add(MAIN + ": " + (first == null ? "" : String.join("; ", first)));
        bodies.forEach((callback, body) -> lines.add(callback + ": " + String.join("; ", body)));
        return lines.stream().map(String::stripTrailing).toList();
    }
}
