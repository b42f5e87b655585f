package dev.timeslice.ipc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers and evidence of the predictions, as a rubric of this unit stores them. */
public final class StoredPredictions {
    private final String rubric;

    private StoredPredictions(String rubric) {
        this.rubric = rubric;
    }

    /**
     * @param exercise its name in the unit, such as {@code sockets-and-files}
     */
    public static StoredPredictions of(String exercise) throws IOException {
        Path home = Path.of(System.getProperty("timeslice.home", "../.."));
        return new StoredPredictions(Files.readString(home.resolve("rubric/ipc/" + exercise + ".yml")));
    }

    public String answer(String prediction) {
        return section(prediction)
                .lines()
                .filter(line -> line.startsWith("    answer: "))
                .map(line -> line.substring("    answer: ".length()).replace("\"", ""))
                .collect(Collectors.joining());
    }

    /** The block that ends the section of a prediction, without its indentation. */
    public String evidence(String prediction) {
        String section = section(prediction);
        return section.substring(section.indexOf("    evidence: |\n"))
                .lines()
                .skip(1)
                .map(line -> line.substring(6) + "\n")
                .collect(Collectors.joining());
    }

    private String section(String prediction) {
        return Arrays.stream(rubric.split("(?m)^  - "))
                .filter(section -> section.startsWith("id: " + prediction + "\n"))
                .collect(Collectors.joining());
    }
}
