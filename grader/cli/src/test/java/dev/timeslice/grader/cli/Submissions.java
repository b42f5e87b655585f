package dev.timeslice.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of submissions that a test makes up from the reference solutions. */
record Submissions(Path folder) {

    static Submissions in(Path place) throws IOException {
        return new Submissions(Files.createDirectories(place.resolve("submissions")));
    }

    /** A student who hands in the whole reference of an exercise. */
    Submissions right(String student, String unit, String packagePart) throws IOException {
        Path sources = CourseRoot.home()
                .resolve("solutions")
                .resolve(unit)
                .resolve("src/main/java/dev/timeslice")
                .resolve(unit)
                .resolve(packagePart);
        Path own = Files.createDirectories(folder.resolve(student));
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file :
                    files.filter(one -> !one.endsWith("package-info.java")).toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
        return this;
    }

    /**
     * Replaces a piece of what a student hands in.
     *
     * @throws IllegalArgumentException if the file does not hold {@code right} exactly once
     */
    Submissions butWith(String student, String file, String right, String wrong) throws IOException {
        Path place = folder.resolve(student).resolve(file);
        String text = Files.readString(place);
        int first = text.indexOf(right);
        if (first < 0 || text.indexOf(right, first + 1) >= 0) {
            throw new IllegalArgumentException(file + " must hold once: " + right);
        }
        Files.writeString(place, text.replace(right, wrong));
        return this;
    }
}
