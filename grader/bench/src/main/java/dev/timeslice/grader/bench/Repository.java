package dev.timeslice.grader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the parts of an exercise lie.
 *
 * @param home the repository
 */
record Repository(Path home) {

    /** The exercises that are measured: none has a check that needs real cores, or one that has to run out of time. */
    static final List<Unit> EXERCISES =
            List.of(new Unit("process", "address-space"), new Unit("scheduler", "classic"), new Unit("ipc", "pipe"));

    private static final Pattern PREDICTION = Pattern.compile("^ {2}- id: (\\S+)", Pattern.MULTILINE);

    /** One exercise of a unit. */
    record Unit(String unit, String exercise) {
        String id() {
            return unit + "/" + exercise;
        }

        /** The package under {@code dev.timeslice}, as a path. */
        String path() {
            return unit + "/" + exercise.replace("-", "");
        }
    }

    SortedMap<String, String> stub(Unit unit) throws IOException {
        return javaFiles(home.resolve("exercises/" + unit.unit() + "/src/main/java/dev/timeslice/" + unit.path()));
    }

    SortedMap<String, String> reference(Unit unit) throws IOException {
        return javaFiles(home.resolve("solutions/" + unit.unit() + "/src/main/java/dev/timeslice/" + unit.path()));
    }

    /** The further solutions of a kind, in the order of their names. */
    List<Path> variants(Unit unit, String kind) throws IOException {
        try (Stream<Path> folders =
                Files.list(home.resolve("solutions/" + unit.unit() + "/variants/" + unit.exercise() + "/" + kind))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The criteria of all exercises that no code decides: they have no counterpart among tests. */
    Set<String> predictions() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Unit unit : EXERCISES) {
            String rubric = Files.readString(home.resolve("rubric/" + unit.id() + ".yml"));
            int section = rubric.indexOf("\npredictions:");
            if (section >= 0) {
                Matcher id = PREDICTION.matcher(rubric.substring(section));
                while (id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        return ids;
    }

    Path publicChecks(Unit unit) {
        return home.resolve("exercises/" + unit.unit() + "/src/test/java/dev/timeslice/publicchecks/" + unit.path());
    }

    Path hiddenChecks(Unit unit) {
        return home.resolve("grader/checks/src/main/java/dev/timeslice/hiddenchecks/" + unit.path());
    }

    /** File name to text of the sources that lie flat in a folder. */
    static SortedMap<String, String> javaFiles(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return files;
    }
}
