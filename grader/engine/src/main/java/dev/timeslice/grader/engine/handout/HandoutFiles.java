package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.course.Answers;
import dev.timeslice.grader.engine.course.Exercise;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The files that a student sees, by path: a Maven project with one module a unit, so that an IDE opens it and each unit
 * can be tested alone.
 */
final class HandoutFiles {
    private static final List<String> UNCHANGED =
            List.of("LICENSE", "mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties");

    private final Path root;
    private final List<Exercise> exercises;
    private final SortedMap<String, HandoutFile> files = new TreeMap<>();

    /**
     * @param root of the instructor's course
     * @param exercises public parts, in the order of the lists that students read
     */
    HandoutFiles(Path root, List<Exercise> exercises) throws IOException {
        this.root = root;
        this.exercises = exercises;
        top();
        for (String unit : units()) {
            unit(unit);
        }
        for (Exercise exercise : exercises) {
            exercise(exercise);
        }
    }

    /** Adds what is made elsewhere. */
    void add(String path, byte[] content) {
        files.put(path, HandoutFile.of(content));
    }

    SortedMap<String, HandoutFile> all() {
        return Collections.unmodifiableSortedMap(files);
    }

    private SortedSet<String> units() {
        return exercises.stream().map(exercise -> exercise.id().unit()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void top() throws IOException {
        for (String file : UNCHANGED) {
            files.put(file, new HandoutFile(Files.readAllBytes(root.resolve(file)), file.equals("mvnw")));
        }
        String modules = units().stream()
                .map(unit -> "    <module>" + unit + "</module>")
                .collect(Collectors.joining("\n"));
        files.put("pom.xml", HandoutFile.of(Templates.fill("pom.xml", Map.of("modules", modules))));
        files.put("README.md", readme("README.md", exercises, Locale.ENGLISH, ""));
        files.put("README.ko.md", readme("README.ko.md", exercises, Locale.KOREAN, ""));
        files.put("timeslice", HandoutFile.program(Templates.fill("timeslice.sh")));
        files.put("timeslice.cmd", HandoutFile.of(Templates.fill("timeslice.cmd")));
        files.put(".gitignore", HandoutFile.of(Templates.fill("gitignore.txt")));
        files.put(".gitattributes", HandoutFile.of(Templates.fill("gitattributes.txt")));
        files.put(".mvn/maven.config", HandoutFile.of(Templates.fill("maven.config")));
        files.put(".github/workflows/check.yml", HandoutFile.of(Templates.fill("check.yml")));
    }

    private void unit(String unit) {
        List<Exercise> ofUnit = exercises.stream()
                .filter(exercise -> exercise.id().unit().equals(unit))
                .toList();
        files.put(unit + "/pom.xml", HandoutFile.of(Templates.fill("unit-pom.xml", Map.of("unit", unit))));
        files.put(unit + "/README.md", readme("unit-README.md", ofUnit, Locale.ENGLISH, unit));
        files.put(unit + "/README.ko.md", readme("unit-README.ko.md", ofUnit, Locale.KOREAN, unit));
    }

    private static HandoutFile readme(String template, List<Exercise> listed, Locale locale, String unit) {
        String rows =
                listed.stream().map(exercise -> row(exercise, locale, unit)).collect(Collectors.joining("\n"));
        return HandoutFile.of(Templates.fill(template, Map.of("unit", unit, "exercises", rows)));
    }

    /** A line of the table of exercises; links start at the folder of the page. */
    private static String row(Exercise exercise, Locale locale, String pageFolder) {
        ExerciseId id = exercise.id();
        String up = pageFolder.isEmpty() ? id.unit() + "/" : "";
        String code = "src/main/java/" + exercise.rubric().packageName().replace('.', '/');
        return "| [" + id + "](" + up + handout(id, locale) + ") | "
                + exercise.rubric().title().in(locale) + " | [`" + up + code + "`](" + up + code + ") |";
    }

    private static String handout(ExerciseId id, Locale locale) {
        return "handout/" + id.name() + "." + locale.getLanguage() + ".md";
    }

    private void exercise(Exercise exercise) throws IOException {
        ExerciseId id = exercise.id();
        Path unit = root.resolve("exercises").resolve(id.unit());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String page = handout(id, locale);
            if (!Files.isRegularFile(unit.resolve(page))) {
                throw new BadInput("exercises/" + id.unit() + "/" + page + ": expected the tasks of " + id
                        + ", found no such file");
            }
            files.put(id.unit() + "/" + page, HandoutFile.of(Files.readAllBytes(unit.resolve(page))));
        }
        String code = exercise.rubric().packageName().replace('.', '/');
        copySources(id, "src/main/java/" + code);
        if (!exercise.rubric().predictions().isEmpty()) {
            files.put(
                    id.unit() + "/src/main/java/" + code + "/" + Answers.FILE,
                    HandoutFile.of(AnswerTemplate.of(exercise.rubric())));
        }
        copySources(id, "src/test/java/" + code.replaceFirst("^dev/timeslice/", "dev/timeslice/publicchecks/"));
    }

    private void copySources(ExerciseId id, String folder) throws IOException {
        Path from = root.resolve("exercises").resolve(id.unit()).resolve(folder);
        if (!Files.isDirectory(from)) {
            throw new BadInput("exercises/" + id.unit() + "/" + folder + ": expected the sources of " + id
                    + ", found no such folder");
        }
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(from, "*.java")) {
            for (Path source : sources) {
                files.put(
                        id.unit() + "/" + folder + "/" + source.getFileName(),
                        HandoutFile.of(Files.readAllBytes(source)));
            }
        }
    }
}
