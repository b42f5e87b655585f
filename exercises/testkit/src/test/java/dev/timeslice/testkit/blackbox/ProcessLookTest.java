package dev.timeslice.testkit.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks at processes through /proc")
class ProcessLookTest {

    private static ProcessLook look(Process process) {
        return ProcessLook.of(process.toHandle(), Set.of());
    }

    /** Whether a processor is free does not matter: it is ready for one all the time. */
    @Test
    void whoNeverStopsComputingIsAlwaysReady() throws IOException {
        Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            awaitReadiness(busy, true);
            for (int i = 0; i < 20; i++) {
                assertThat(look(busy).isAnyReady()).isTrue();
            }
        } finally {
            busy.destroyForcibly();
        }
    }

    @Test
    void whoSleepsIsNotReady() throws IOException {
        Process sleeping = new ProcessBuilder("sleep", "1000").start();
        try {
            awaitReadiness(sleeping, false);
        } finally {
            sleeping.destroyForcibly();
        }
    }

    @Test
    void aThreadThatWakesUpForNothingIsNeverReady(@TempDir Path thread) throws IOException {
        for (String state : List.of("R", "D")) {
            Files.writeString(thread.resolve("stat"), "7 (worker (a) b) " + state + " 1 7");
            assertThat(ProcessLook.isReady(thread)).isTrue();
            for (String name : ProcessLook.PERIODIC) {
                Files.writeString(thread.resolve("stat"), "7 (" + name + ") " + state + " 1 7");
                assertThat(ProcessLook.isReady(thread)).as(name).isFalse();
            }
        }
        Files.writeString(thread.resolve("stat"), "7 (R) S 1 7");
        assertThat(ProcessLook.isReady(thread)).isFalse();
    }

    @Test
    void theJvmHasThreadsThatWakeUpForNothing() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            assertThat(threads.map(ProcessLookTest::name)).contains("VM Periodic Tas", "VM Thread", "Monitor Deflati");
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }

    /** Ends by the time limit if it does not come. */
    private static void awaitReadiness(Process process, boolean ready) {
        while (look(process).isAnyReady() != ready) {
            Thread.onSpinWait();
        }
    }

    @Test
    void outsideABoxAProcessIsFoundByItsNumber() throws IOException {
        Process sleeping = new ProcessBuilder("sleep", "1000").start();
        try {
            ProcessLook look = look(sleeping);

            assertThat(look.withPid(sleeping.pid()))
                    .hasValueSatisfying(seen -> assertThat(seen.handle()).isEqualTo(sleeping.toHandle()));
            assertThat(look.withPid(sleeping.pid() + 1)).isEmpty();
        } finally {
            sleeping.destroyForcibly();
        }
    }
}
