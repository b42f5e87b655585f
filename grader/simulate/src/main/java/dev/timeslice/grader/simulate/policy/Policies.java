package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.grader.worker.MapLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns entries of the registry into policies that run. */
public final class Policies {
    private final PolicyCode code;
    private final Texts texts;
    private final Map<ExerciseId, ClassLoader> loaders = new HashMap<>();

    public Policies(PolicyCode code, Texts texts) {
        this.code = code;
        this.texts = texts;
    }

    /**
     * The policy with its knobs set.
     *
     * @param values a value for each knob of the entry, all allowed
     * @throws BadInput if the class cannot be used, or it refuses a value
     */
    public PolicyMaker maker(PolicyEntry entry, Map<String, String> values) {
        return new PolicyMaker(entry, load(entry), values, texts);
    }

    private Class<?> load(PolicyEntry entry) {
        Optional<ExerciseId> exercise = entry.fromExercise();
        try {
            if (exercise.isEmpty()) {
                return Class.forName(entry.type());
            }
            ExerciseId id = exercise.get();
            ClassLoader loader = loaders.get(id);
            if (loader == null) {
                // The model comes from the program itself.
                loader = new MapLoader(
                        Policies.class.getClassLoader(), code.classesOf(id).files(), null);
                loaders.put(id, loader);
            }
            return Class.forName(code.packageOf(id) + "." + entry.type(), true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw texts.bad("code.class-missing", entry.name(), entry.type(), e);
        }
    }
}
