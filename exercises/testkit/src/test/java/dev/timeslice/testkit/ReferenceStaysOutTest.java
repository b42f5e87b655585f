package dev.timeslice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No class of a reference solution can be reached from what a student gets. In a hand-out there is no folder of solutions,
 * and nothing to compare with.
 */
class ReferenceStaysOutTest {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));
    private static final Path EXERCISES = HOME.resolve("exercises");
    private static final Path SOLUTIONS = HOME.resolve("solutions");

    @Test
    void noModuleOfAStudentDependsOnASolution() throws IOException {
        for (Path pom : files(EXERCISES, "pom.xml")) {
            assertThat(Files.readString(pom)).as("%s", pom).doesNotContain("timeslice-solutions", "timeslice-checks");
        }
    }

    @Test
    void everyClassThatAReferenceHasIsAStubOrTheSameGivenClassInTheExercises() throws IOException {
        for (Path reference : referenceClasses()) {
            Path unit = SOLUTIONS.relativize(reference);
            Path stub = EXERCISES.resolve(unit);
            assertThat(stub).as("the stub of %s", unit).exists();
            String text = Files.readString(stub);
            boolean unfinished = text.contains("throw new NotImplemented(");
            boolean given = text.equals(Files.readString(reference));
            assertThat(unfinished || given)
                    .as("%s is a stub or a given class", stub)
                    .isTrue();
        }
    }

    @Test
    void modelAndTestKitHaveNoClassOfTheNameOfAReference() throws IOException {
        Set<String> references = referenceClasses().stream()
                .filter(ReferenceStaysOutTest::isAskedFor)
                .map(path -> path.getFileName().toString())
                .collect(Collectors.toSet());

        for (String module : List.of("model", "testkit")) {
            for (Path file : files(EXERCISES.resolve(module).resolve("src/main"), ".java")) {
                assertThat(references)
                        .as("%s", file)
                        .doesNotContain(file.getFileName().toString());
            }
        }
    }

    private static boolean isAskedFor(Path reference) {
        try {
            return Files.readString(EXERCISES.resolve(SOLUTIONS.relativize(reference)))
                    .contains("throw new NotImplemented(");
        } catch (IOException e) {
            return true;
        }
    }

    private static List<Path> referenceClasses() throws IOException {
        assumeTrue(Files.isDirectory(SOLUTIONS), "there are no solutions here");
        return files(SOLUTIONS, ".java").stream()
                .filter(path ->
                        SOLUTIONS.relativize(path).toString().replace('\\', '/').contains("/src/main/java/"))
                .filter(path -> !path.endsWith("package-info.java"))
                .toList();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
