package dev.timeslice.testkit.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.RunFolders;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Two processes of this JVM's kind; after each test there are as many processes and folders of runs as before. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes through /proc")
class RingRunTest {
    private long processesBefore;
    private RunFolders foldersBefore = new RunFolders(Set.of());

    private static RingRun start(Class<?> ring) {
        return RingRun.start(BlackBox.here(), PlainFile.class.getName(), ring.getName(), 42);
    }

    private static long processes() {
        return ProcessHandle.current().descendants().count();
    }

    @BeforeEach
    void count() throws IOException {
        processesBefore = processes();
        foldersBefore = RunFolders.now();
    }

    @AfterEach
    void nothingIsLeft() throws IOException, InterruptedException {
        assertThat(processes()).isEqualTo(processesBefore);
        assertThat(RunFolders.now().leftSince(foldersBefore)).isEmpty();
    }

    @Test
    void rightRingCarriesAllNumbersInOrder() {
        try (RingRun run = start(PlainRing.class)) {
            run.connect(10).put(7).take(3).beginPut(5_000).beginClose().drain();
        }
    }

    @Test
    void ringThatGivesNothingIsToldWhenAllIsAtRest() {
        try (RingRun run = start(PlainRing.Silent.class)) {
            run.connect(10).put(3);

            assertThatThrownBy(() -> run.take(1))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.getMessage())
                                    .contains("1 more numbers come", "all its processes rest", "PeerMain.take"));
        }
    }

    @Test
    void whoSaysThatADeadProducerLivesIsTold() {
        try (RingRun run = start(PlainRing.class)) {
            run.connect(10).put(2).killProducer().takeRest();

            assertThatThrownBy(() -> run.expectAlive(false))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en())
                                    .contains("process is gone, but isProducerAlive() is true"));
        }
    }

    @Test
    void refusalAndItsLackAreTold() {
        try (RingRun run = start(PlainRing.class)) {
            run.expectRefused(Message.of("of 0 bytes", "0바이트"), new byte[0]);

            assertThatThrownBy(() -> run.expectRefused(Message.of("of 200 bytes", "200바이트"), new byte[200]))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en())
                                    .isEqualTo("open(a file of 200 bytes) should throw an IOException, but returned."));
        }
    }
}
