package dev.timeslice.grader.engine.handout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.course.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the rubrics of this very repository. */
class RubricYamlTest {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));

    @TempDir
    private Path folder;

    static Iterable<ExerciseId> exercises() {
        return Course.open(HOME).exercises();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void publicPartIsReadAsItWasWritten(ExerciseId id) throws IOException {
        Rubric cut = Course.open(HOME).rubric(id).publicPart();
        Path schema = Files.createDirectories(folder.resolve("rubric")).resolve("rubric.schema.json");
        Files.copy(HOME.resolve("rubric/rubric.schema.json"), schema);
        Path file = folder.resolve("rubric/" + id + ".yml");
        Files.createDirectories(file.getParent());

        Files.write(file, RubricYaml.of(cut));

        assertThat(Course.open(folder).rubric(id)).isEqualTo(cut);
    }
}
