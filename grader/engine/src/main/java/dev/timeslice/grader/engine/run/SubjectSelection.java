package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Criterion;
import dev.timeslice.grader.engine.course.Exercise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * Which classes one check runs with.
 *
 * <p>The classes that it judges are the student's, and so is everything that these stand on by more than the stub's
 * public face. Any other required class is the reference's, so that one mistake is not punished twice.
 */
final class SubjectSelection {
    private final Exercise exercise;
    private final ClassSet submitted;
    private final ClassSet loadable;
    private final Set<String> required;
    private final StubFace face;
    /** By top-level class; nearly every check asks for the same few. */
    private final Map<String, Set<String>> stoodOn = new HashMap<>();

    /**
     * @param submitted every class of the exercise's package as it was compiled; it says who uses whom
     * @param loadable those of them that may be loaded, as they may be loaded
     */
    SubjectSelection(Exercise exercise, ClassSet submitted, ClassSet loadable) {
        this.exercise = exercise;
        this.submitted = submitted;
        this.loadable = loadable;
        this.required =
                exercise.rubric().classes().stream().map(exercise::binaryName).collect(Collectors.toUnmodifiableSet());
        this.face = new StubFace(exercise.stub());
    }

    /** The top-level classes of the student's that the check cannot do without. */
    Set<String> needed(Criterion criterion) {
        Set<String> needed = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        criterion.judges().forEach(judged -> open.add(exercise.binaryName(judged)));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (needed.add(name)) {
                open.addAll(stoodOn.computeIfAbsent(name, this::dependencies));
            }
        }
        return needed;
    }

    /** The classes to load for a check that cannot do without {@code needed}. */
    ClassSet classes(Set<String> needed) {
        Predicate<String> fromReference = name -> {
            String top = ClassSet.topLevel(name);
            return required.contains(top) && !needed.contains(top);
        };
        if (exercise.reference().files().isEmpty()) {
            return loadable;
        }
        return loadable.where(fromReference.negate())
                .overlaidBy(exercise.reference().where(fromReference));
    }

    /** Top-level classes of the submission that one of them uses beyond what the stub promises. */
    private Set<String> dependencies(String topLevel) {
        Set<String> found = new TreeSet<>();
        submitted.ofTopLevel(Set.of(topLevel)).files().values().forEach(file -> noteDependencies(found, file));
        return found;
    }

    private void noteDependencies(Set<String> found, byte[] file) {
        ClassReader reader = new ClassReader(file);
        // A subclass reaches inherited members under its own name, so its supertypes have to be the student's too.
        if (reader.getSuperName() != null) {
            note(found, reader.getSuperName(), true);
        }
        for (String inherited : reader.getInterfaces()) {
            note(found, inherited, true);
        }
        // The node is there because method bodies are visited only if somebody takes them.
        reader.accept(
                new ClassRemapper(new ClassNode(), new Remapper(Opcodes.ASM9) {
                    @Override
                    public String map(String internalName) {
                        note(found, internalName, false);
                        return internalName;
                    }

                    @Override
                    public String mapMethodName(String owner, String name, String descriptor) {
                        note(found, owner, !face.promises(owner, name, descriptor));
                        return name;
                    }

                    @Override
                    public String mapFieldName(String owner, String name, String descriptor) {
                        note(found, owner, !face.promises(owner, name, descriptor));
                        return name;
                    }
                }),
                ClassReader.SKIP_DEBUG);
    }

    private void note(Set<String> found, String internalName, boolean beyondTheFace) {
        String name = internalName.replace('/', '.');
        String top = ClassSet.topLevel(name);
        boolean own = submitted.files().containsKey(name);
        boolean replaceable = required.contains(top) && face.has(name) && !beyondTheFace;
        if (own && !replaceable) {
            found.add(top);
        }
    }
}
