package dev.timeslice.testkit.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
                assertThat(look(busy).isAnyRunnable()).isTrue();
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

    /** Ends by the time limit if it does not come. */
    private static void awaitReadiness(Process process, boolean ready) {
        while (look(process).isAnyRunnable() != ready) {
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
