package dev.timeslice.grader.bench;

import dev.timeslice.grader.bench.Repository.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * One submission.
 *
 * @param id the name of its folder
 * @param right whether every exercise is solved right
 * @param sources of each exercise: file name to text
 */
record Student(String id, boolean right, Map<Unit, SortedMap<String, String>> sources) {

    /** Writes what this student hands in into a folder of the student's own. */
    void handIn(Path submissions) throws IOException {
        for (Map.Entry<Unit, SortedMap<String, String>> exercise : sources.entrySet()) {
            Path folder = submissions
                    .resolve(id)
                    .resolve("src/main/java/dev/timeslice")
                    .resolve(exercise.getKey().path());
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : exercise.getValue().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }
}
