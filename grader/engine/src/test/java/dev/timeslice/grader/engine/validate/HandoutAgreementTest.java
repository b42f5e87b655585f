package dev.timeslice.grader.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.SmallExercise;
import dev.timeslice.grader.engine.course.Rubric;
import dev.timeslice.grader.engine.course.Task;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutAgreementTest {
    private static final Rubric RUBRIC = new Rubric(
            SmallExercise.ID,
            SmallExercise.PACKAGE,
            Message.verbatim("Post"),
            1,
            List.of("Box"),
            List.of(),
            List.of(),
            List.of(new Task(1, Message.of("Put", "넣기")), new Task(2, Message.of("Take", "꺼내기"))),
            List.of());

    @TempDir
    Path root;

    private Path english;
    private Path korean;

    @BeforeEach
    void soundHandouts() throws IOException {
        Path folder = Files.createDirectories(root.resolve("exercises/ipc/handout"));
        english = Files.writeString(
                folder.resolve("post.en.md"), "# Post\n## Task 1: Put\ntext\n### Notes\n## Task 2: Take\n## Hints\n");
        korean = Files.writeString(folder.resolve("post.ko.md"), "# 우편\n## 과제 1: 넣기\n## 과제 2: 꺼내기\n## 힌트\n");
    }

    private List<String> misses() {
        return new HandoutAgreement(root).of(RUBRIC).misses();
    }

    @Test
    void handoutsWithTheRubricsTasksAgree() {
        assertThat(misses()).isEmpty();
    }

    @Test
    void anotherTitleIsShownBesideWhatWasExpected() throws IOException {
        Files.writeString(english, "## Task 1: Put\n## Task 2: Takes\n");

        assertThat(misses())
                .containsExactly("exercises/ipc/handout/post.en.md: expected the headings "
                        + "[## Task 1: Put, ## Task 2: Take], found [## Task 1: Put, ## Task 2: Takes]");
    }

    @Test
    void anotherOrderIsNoAgreement() throws IOException {
        Files.writeString(korean, "## 과제 2: 꺼내기\n## 과제 1: 넣기\n");

        assertThat(misses()).singleElement().asString().startsWith("exercises/ipc/handout/post.ko.md");
    }

    @Test
    void aMissingHandoutIsNamed() throws IOException {
        Files.delete(korean);

        assertThat(misses())
                .containsExactly("expected the handout exercises/ipc/handout/post.ko.md, found no such file");
    }

    @Test
    void aHandoutInAnotherEncodingIsAMissAndStopsNothing() throws IOException {
        Files.write(korean, "## 과제 1: 넣기\n".getBytes(Charset.forName("MS949")));

        assertThat(misses())
                .singleElement()
                .asString()
                .startsWith("exercises/ipc/handout/post.ko.md: expected text in UTF-8");
    }
}
