package dev.timeslice.testkit.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SocketSiteTest {
    @TempDir
    private Path folder;

    @Test
    void aPathWithoutRoomForARunIsAnObstacleThatIsNamed() throws IOException {
        Path deep = Files.createDirectory(folder.resolve("d".repeat(90)));

        assertThat(SocketSite.obstacle(deep))
                .map(Message::en)
                .hasValueSatisfying(
                        text -> assertThat(text).contains("too long").contains("ddd"));
    }

    @Test
    void aFolderThatIsNotThereIsAnObstacle() {
        assertThat(SocketSite.obstacle(folder.resolve("missing")))
                .map(Message::en)
                .hasValueSatisfying(text -> assertThat(text).contains("No Unix-domain socket can be made"));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems may have no such sockets")
    void aSocketHoldsSomeBytesAndNothingIsLeftOfTheProbe() throws IOException {
        Optional<Message> obstacle = SocketSite.obstacle(folder);

        // A path of the build's own may be long.
        assertThat(obstacle.map(Message::en).filter(text -> !text.contains("too long")))
                .isEmpty();
        if (obstacle.isEmpty()) {
            assertThat(SocketSite.capacity(folder)).isBetween(1L << 10, 4L << 20);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void theHardLimitOfOpenFilesCounts() {
        assertThat(SocketSite.mostOpenFiles(List.of(
                        "Limit                     Soft Limit           Hard Limit           Units",
                        "Max processes             93                   94                   processes",
                        "Max open files            1024                 4096                 files")))
                .isEqualTo(4096);
        assertThat(SocketSite.mostOpenFiles(
                        List.of("Max open files            1024                 unlimited            files")))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(SocketSite.mostOpenFiles(List.of())).isEqualTo(Long.MAX_VALUE);
    }
}
