package dev.timeslice.testkit.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class OwnOutputTest {
    private final PrintStream standardOutput = System.out;
    private final PrintStream standardError = System.err;

    @AfterEach
    void putBack() {
        System.setOut(standardOutput);
        System.setErr(standardError);
    }

    @Test
    void whatTheCodeUnderTestPrintsIsNoLineOfTheReport() {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(report, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));

        PrintStream own = OwnOutput.take();
        own.println("ready");
        System.out.println("forged");

        assertThat(report.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("ready");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("forged");
    }
}
