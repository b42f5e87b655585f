package dev.timeslice.testkit.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs of programs as ordinary processes; a child of our own is the program. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes through /proc")
class BlackBoxRunTest {
    private static final Message SOMETHING = Message.of("something comes", "무언가가 옴");

    @TempDir
    private Path notes;

    private BlackBoxRun start(String... steps) {
        List<String> arguments = new ArrayList<>(List.of(notes.toString(), "program"));
        arguments.addAll(List.of(steps));
        return BlackBox.here().start(ChildMain.class, arguments);
    }

    private List<Long> noted() throws IOException {
        Path file = notes.resolve(ChildMain.STARTS);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> Long.parseLong(line.split(" ")[1]))
                        .toList()
                : List.of();
    }

    private long living() throws IOException {
        return noted().stream().filter(BlackBoxRunTest::lives).count();
    }

    /** Who has ended and whose new parent has not waited for it yet does not live. */
    private static boolean lives(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasStarted(int count) {
        try {
            return noted().size() == count;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void noProcessIsLeftWhenARunIsClosed() throws IOException {
        Path folder;
        try (BlackBoxRun run = start("stubborn", "grandchild", "linger")) {
            folder = run.folder();
            run.await(() -> hasStarted(2), SOMETHING);
            assertThat(living()).isEqualTo(2);
        }

        assertThat(living()).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whoHasLostItsParentIsEndedToo() throws IOException {
        try (BlackBoxRun run = start("grandchild", "exit:0")) {
            run.awaitOutside(() -> hasStarted(2), SOMETHING);
            run.awaitOutside(() -> !run.lives(pid(0)), SOMETHING);
            assertThat(living()).isEqualTo(1);
        }

        assertThat(living()).isZero();
    }

    private long pid(int index) {
        try {
            return noted().get(index);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aProgramThatOnlyWaitsIsAtRestAndItsProcessesAreShown() {
        try (BlackBoxRun run = start("out:1", "linger")) {
            assertThatThrownBy(() -> run.await(() -> false, SOMETHING))
                    .isInstanceOfSatisfying(CheckFailure.class, failure -> {
                        assertThat(failure.sentence().en()).contains("all its processes rest");
                        assertThat(failure.witness())
                                .containsPattern("program says [0-9a-f]+ in line 0")
                                .contains("ChildMain");
                    });
        }
    }

    @Test
    void aProgramThatEndsTooEarlyIsToldWithItsStatus() {
        try (BlackBoxRun run = start("exit:7")) {
            assertThatThrownBy(() -> run.await(() -> false, SOMETHING))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("ended before, with 7"));
        }
    }

    @Test
    void aFloodIsReadToItsEndAndKeptInPart() {
        try (BlackBoxRun run = start("both:50000", "exit:0")) {
            assertThatThrownBy(() -> run.await(() -> false, SOMETHING))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("ended before, with 0"));
            assertThat(run.lines())
                    .hasSizeLessThan(5_000)
                    .first()
                    .asString()
                    .matches("program says [0-9a-f]+ in line 0");
        }
    }
}
