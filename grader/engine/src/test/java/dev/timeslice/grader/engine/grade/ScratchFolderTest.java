package dev.timeslice.grader.engine.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {
    @Test
    void itIsDeletedWithAllThatItHoldsAndOnceMoreIsNoError() throws Exception {
        Path folder = ScratchFolder.make();
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c.txt"), "c");

        ScratchFolder.delete(folder);
        ScratchFolder.delete(folder);

        assertThat(folder).doesNotExist();
    }
}
