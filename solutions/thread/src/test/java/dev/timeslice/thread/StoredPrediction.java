package dev.timeslice.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a rubric of this unit stores for a prediction: the tests compare it with what really happens. */
public record StoredPrediction(String answer, String evidence) {
    private static final Path RUBRICS = Path.of(System.getProperty("timeslice.home", "../.."), "rubric/thread");

    /**
     * Reads one.
     *
     * @param exercise its name within the unit, such as {@code race}
     * @throws IllegalArgumentException if the rubric has no such prediction
     */
    public static StoredPrediction of(String exercise, String id) throws IOException {
        String section = Arrays.stream(
                        Files.readString(RUBRICS.resolve(exercise + ".yml")).split("(?m)^  - "))
                .filter(text -> text.startsWith("id: " + id + "\n"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(exercise + " has no prediction " + id));
        String answer = section.lines()
                .filter(line -> line.startsWith("    answer: "))
                .map(line -> line.substring("    answer: ".length()).replace("\"", ""))
                .collect(Collectors.joining());
        String evidence = section.substring(section.indexOf("    evidence: |\n"))
                .lines()
                .skip(1)
                .filter(line -> line.startsWith("      "))
                .map(line -> line.substring(6) + "\n")
                .collect(Collectors.joining());
        return new StoredPrediction(answer, evidence);
    }
}
