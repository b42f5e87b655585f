package dev.timeslice.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Servers and sharing processes as ordinary processes: what is seen of them, and that nothing of them is left. */
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes through /proc")
class RealProcessesTest {

    @Test
    void ofARunThatFailsNoProcessNoSocketAndNoFileIsLeft() throws IOException {
        long socketsBefore = openSockets();
        Path[] folder = new Path[1];

        assertThatThrownBy(() -> {
                    try (FramedRun run = FramedRun.start(BlackBox.here(), OneAnswer.class.getName())) {
                        folder[0] = run.folder();
                        run.expect(run.client().send("a"), "once");
                        run.client().reading(false).send("b");
                        run.expect(run.client().send("a", "b"), "once", "twice");
                    }
                })
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.sentence().en()).contains("the last of them <twice>"));

        assertThat(folder[0]).doesNotExist();
        assertThat(processesOf(folder[0])).isZero();
        assertThat(openSockets()).isEqualTo(socketsBefore);
    }

    @Test
    void ofProcessesThatShareAFileNoneIsLeftNorTheFile() {
        Path[] folder = new Path[1];

        assertThatThrownBy(() -> {
                    try (RecordsRun run = RecordsRun.start(BlackBox.here(), Careless.class.getName(), "A", "B")) {
                        folder[0] = run.folder();
                        run.tell("A", "hold").await("A", "inside t0");
                        run.tell("B", "enter").expectNotYet("B", "inside t0", Message.of("B got in", "B가 들어왔습니다"));
                    }
                })
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.sentence().en()).isEqualTo("B got in"));

        assertThat(folder[0]).doesNotExist();
        assertThat(processesOf(folder[0])).isZero();
    }

    @Test
    void aLostRecordAndANumberThatIsThereTwiceAreTold() {
        try (RecordsRun run = RecordsRun.start(BlackBox.here(), Careless.class.getName(), "A", "B")) {
            run.tell("A", "append 1").awaitDone("A", 1).tell("B", "append 1").awaitDone("B", 1);
            byte[] first = "1 A t0".getBytes(StandardCharsets.US_ASCII);
            byte[] second = "2 B t0".getBytes(StandardCharsets.US_ASCII);

            run.expectNothingLost(List.of(first, second), 0);
            assertThatThrownBy(() -> run.expectNothingLost(List.of(first), 0))
                    .hasMessageContaining("An append has returned to B t0");
            assertThatThrownBy(() -> run.expectNothingLost(List.of(first, first), 0))
                    .hasMessageContaining("record 2 should have the number 2, but has 1");
            assertThatThrownBy(() -> run.expectNothingLost(
                            List.of(first, second, "3 C t0".getBytes(StandardCharsets.US_ASCII)), 0))
                    .hasMessageContaining("2 appends have returned, but there are 3 records");
            run.expectNothingLost(List.of(first, second, "3 C t0".getBytes(StandardCharsets.US_ASCII)), 1);
        }
    }

    @Test
    void whoIsKilledLeavesTheOthers() {
        try (RecordsRun run = RecordsRun.start(BlackBox.here(), Careless.class.getName(), "A", "B")) {
            run.tell("A", "hold").await("A", "inside t0").kill("A");
            run.tell("B", "append 2").awaitDone("B", 2).tell("B", "read").await("B", "read 2");
        }
    }

    @Test
    void whoAsksForEverGetsNoFurther() {
        try (RecordsRun run = RecordsRun.start(BlackBox.here(), AsksForEver.class.getName(), "A", "B")) {
            run.tell("A", "append 1").tell("B", "append 1");

            assertThatThrownBy(() -> run.awaitDone("A", 1))
                    .isInstanceOfSatisfying(
                            CheckFailure.class,
                            failure -> assertThat(failure.sentence().en()).contains("nobody gets any further"));
        }
    }

    private static long openSockets() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(RealProcessesTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closed) {
            return false;
        }
    }

    private static long processesOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(handle -> environment(handle).contains("TIMESLICE_RUN=" + folder))
                .count();
    }

    private static String environment(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc/" + handle.pid() + "/environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
