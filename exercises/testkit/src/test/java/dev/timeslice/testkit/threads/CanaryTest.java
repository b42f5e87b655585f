package dev.timeslice.testkit.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CanaryTest {
    @Test
    void theDetectorsDetectHereAndLeaveNoThread() {
        Canary.prove();

        assertThat(canaries()).isEmpty();
    }

    @Test
    void theDetectorsDetectWhenAllProcessorsAreBusy() throws Exception {
        Load.during(() -> {
            Canary.prove();
            return true;
        });
    }

    private static Set<String> canaries() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("canary"))
                .collect(Collectors.toSet());
    }
}
