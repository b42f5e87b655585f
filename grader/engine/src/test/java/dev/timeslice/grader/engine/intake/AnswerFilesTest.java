package dev.timeslice.grader.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFilesTest {
    private static final String FCFS = "package dev.timeslice.scheduler.classic;\nclass Fcfs {}\n";

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Submission read(Path place) {
        return (Submission) new Intake(List.of(Rubrics.ASKING, Rubrics.BOTH.get(0))).read("kim", place);
    }

    private Submission read() {
        return read(folder);
    }

    private static Answers answers(Submission submission) {
        return Rubrics.sources(submission, Rubrics.CLASSIC).answers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"predictions.yml", "a/b/predictions.yaml", "Predictions (1).YML", "classic-predictions.yml"})
    void anAnswerFileGoesToTheExerciseThatItNames(String name) throws IOException {
        write(name, "exercise: scheduler/classic\npredict-order: A\n");

        Submission submission = read();

        assertThat(answers(submission).texts()).isEqualTo(Map.of("predict-order", "A"));
        assertThat(Rubrics.sources(submission, Rubrics.CLASSIC).files()).isEmpty();
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void oneThatNamesNoExerciseGoesToThatOfTheClassesBesideIt() throws IOException {
        write("src/Fcfs.java", FCFS);
        write("src/predictions.yml", "predict-order: A\n");

        assertThat(answers(read()).to("predict-order")).contains("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"predict-order: A\n", "exercise: ipc/pipe\n", "exercise: scheduler/mlfq\n", ""})
    void oneThatBelongsNowhereIsNamed(String text) throws IOException {
        write("src/Fcfs.java", FCFS);
        write("notes/predictions.yml", text);

        Submission submission = read();

        assertThat(answers(submission)).isEqualTo(Answers.NONE);
        assertThat(submission.notes())
                .anySatisfy(note -> assertThat(note.en()).contains("notes/predictions.yml", "exercise: "));
    }

    @Test
    void twoThatDifferCostTheAnswersAndNothingElse() throws IOException {
        write("Fcfs.java", FCFS);
        write("a/predictions.yml", "exercise: scheduler/classic\npredict-order: A\n");
        write("b/predictions.yml", "exercise: scheduler/classic\npredict-order: B\n");

        ExerciseSources sources = Rubrics.sources(read(), Rubrics.CLASSIC);

        assertThat(sources.answers()).isEqualTo(Answers.NONE);
        assertThat(sources.files()).containsOnlyKeys("Fcfs.java");
        assertThat(sources.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("a/predictions.yml, b/predictions.yml"));
    }

    @Test
    void oneThatIsTooLargeIsNotReadAtAll() throws IOException {
        write("predictions.yml", "exercise: scheduler/classic\npredict-order: A\n" + "#".repeat(16_000));

        ExerciseSources sources = Rubrics.sources(read(), Rubrics.CLASSIC);

        assertThat(sources.answers()).isEqualTo(Answers.NONE);
        assertThat(sources.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("16 kB"));
    }

    @Test
    void bytesThatAreNoTextCostTheAnswersAndNothingElse() throws IOException {
        write("Fcfs.java", FCFS);
        Files.write(
                folder.resolve("predictions.yml"),
                "exercise: scheduler/classic\npredict-order: \0".getBytes(StandardCharsets.UTF_8));

        ExerciseSources sources = Rubrics.sources(read(), Rubrics.CLASSIC);

        assertThat(sources.answers()).isEqualTo(Answers.NONE);
        assertThat(sources.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("line 2"));
        assertThat(sources.unreadable()).isEmpty();
    }

    @Test
    void aZipMayHoldOneToo() throws IOException {
        Path zip = folder.resolve("kim.zip");
        Files.write(
                zip,
                new Zips()
                        .add("src/predictions.yml", "exercise: scheduler/classic\npredict-order: A\n")
                        .bytes());

        assertThat(answers(read(zip)).to("predict-order")).contains("A");
    }
}
