package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
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
                loader = new ClassSetLoader(code.classesOf(id));
                loaders.put(id, loader);
            }
            return Class.forName(code.packageOf(id) + "." + entry.type(), true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw texts.bad("code.class-missing", entry.name(), entry.type(), e);
        }
    }

    /** Classes in memory; the model comes from the program itself. */
    private static final class ClassSetLoader extends ClassLoader {
        private final ClassSet classes;

        ClassSetLoader(ClassSet classes) {
            super(Policies.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = classes.files().get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
