package dev.timeslice.testkit.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BytesInFolderTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Test
    void filesAreCountedHoweverDeepTheyLie() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c/d/e/f"));
        Files.write(deep.resolve("file"), new byte[300]);
        Files.write(folder.resolve("file"), new byte[20]);

        assertThat(BytesInFolder.of(folder)).isEqualTo(320);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "links need no right there")
    void linksLeadNowhere() throws IOException {
        Files.write(elsewhere.resolve("large"), new byte[5_000]);
        Files.createSymbolicLink(folder.resolve("file"), elsewhere.resolve("large"));
        Files.createSymbolicLink(folder.resolve("folder"), elsewhere);

        assertThat(BytesInFolder.of(folder)).isZero();
    }

    @Test
    void whatTheSystemWritesOfACrashCountsNothing() throws IOException {
        Files.write(folder.resolve("core"), new byte[5_000]);
        Files.write(folder.resolve("core.4711"), new byte[5_000]);
        Files.write(folder.resolve("corefile"), new byte[7]);

        assertThat(BytesInFolder.of(folder)).isEqualTo(7);
    }
}
