package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The one jar of a hand-out: the program, its libraries, and under {@code course/} the public part of the course in the
 * layout that {@link dev.timeslice.grader.engine.course.Course#open} reads.
 *
 * <p>The same content gives the same bytes: entries are sorted and have one fixed time.
 */
final class StudentJar {
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Main-Class: dev.timeslice.grader.cli.Main
            Multi-Release: true

            """;

    /** The first that a zip can hold; a local time, so that the machine's zone does not show. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            // Readers of streams expect the manifest first.
            put(zip, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content, 0, content.length);
        zip.closeEntry();
    }
}
