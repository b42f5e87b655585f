package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one jar of a hand-out: the program, its libraries, and under {@code course/} the public part of the course in the
 * layout that {@link dev.timeslice.grader.engine.course.Course#open} reads.
 */
final class StudentJar {
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Main-Class: dev.timeslice.grader.cli.Main
            Multi-Release: true

            """;

    private final SortedMap<String, byte[]> entries;

    StudentJar(MergedLibraries libraries) {
        entries = new TreeMap<>(libraries.entries());
    }

    /**
     * Adds an exercise.
     *
     * @param exercise its public part
     */
    void add(Exercise exercise) {
        ExerciseId id = exercise.id();
        entries.put("course/rubric/" + id + ".yml", RubricYaml.of(exercise.rubric()));
        add("course/exercises/" + id.unit() + "/target/classes/", exercise.stub());
        add("course/exercises/" + id.unit() + "/target/test-classes/", exercise.checks());
    }

    private void add(String folder, ClassSet classes) {
        classes.files().forEach((name, bytes) -> entries.put(folder + name.replace('.', '/') + ".class", bytes));
    }

    /** Adds the rubrics' schema and the allow-lists that {@code exercise} names. */
    void addRules(Path courseRoot, Exercise exercise) throws IOException {
        copy(courseRoot, "rubric/rubric.schema.json");
        for (String list : exercise.rubric().allow()) {
            copy(courseRoot, "rubric/allow/" + list + ".txt");
        }
        for (String list : exercise.rubric().allowInBox()) {
            copy(courseRoot, "rubric/allow/" + list + ".txt");
        }
    }

    private void copy(Path courseRoot, String file) throws IOException {
        entries.put("course/" + file, Files.readAllBytes(courseRoot.resolve(file)));
    }

    byte[] bytes() throws IOException {
        return ReproducibleJar.of(MANIFEST, entries);
    }
}
