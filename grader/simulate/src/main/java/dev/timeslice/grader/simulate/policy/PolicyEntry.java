package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.testkit.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy that can be asked for by name.
 *
 * @param name as written after {@code --policy}
 * @param exercise whose class it is; {@code null} for a stand-in of the model, which nobody has to write
 * @param type the class's simple name, or its binary name if there is no exercise
 * @param title what it is, in a few words
 * @param knobs its knobs with their values unless they are turned, in the order of the constructor's parameters
 * @param machine knobs of the machine that this policy is meant to be used with, unless they are turned
 * @param affinity whether it looks at where a task may run
 * @param instead {@code knob=value} to the name of the policy that stands in for this one when somebody turns the knob so
 */
public record PolicyEntry(
        String name,
        @Nullable ExerciseId exercise,
        String type,
        Message title,
        Map<String, String> knobs,
        Map<String, String> machine,
        boolean affinity,
        Map<String, String> instead) {

    public PolicyEntry {
        knobs = Collections.unmodifiableMap(new LinkedHashMap<>(knobs));
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
        instead = Collections.unmodifiableMap(new LinkedHashMap<>(instead));
    }

    /** Whether somebody who asks for this policy may turn the knob. */
    public boolean has(String knob) {
        return knobs.containsKey(knob)
                || instead.keySet().stream().anyMatch(condition -> condition.startsWith(knob + "="));
    }

    public Optional<ExerciseId> fromExercise() {
        return Optional.ofNullable(exercise);
    }
}
