package dev.timeslice.grader.engine.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.text.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutFolderTest {
    @TempDir
    private Path folder;

    @Test
    void newFolderIsMadeWithTheFoldersAroundIt() throws IOException {
        Path place = folder.resolve("a/b/handout");

        HandoutFolder.claim(place).fill(files("src/One.java", "one"));

        assertThat(place.resolve("src/One.java")).hasContent("one");
        assertThat(names(folder.resolve("a/b"))).containsExactly("handout");
    }

    @Test
    void emptyFolderIsFilled() throws IOException {
        HandoutFolder.claim(folder).fill(files("One.java", "one"));

        assertThat(names(folder)).containsExactly(HandoutFolder.LIST, "One.java");
    }

    @Test
    void programIsExecutable() throws IOException {
        SortedMap<String, HandoutFile> files = files("One.java", "one");
        files.put("run", HandoutFile.program(new byte[0]));

        HandoutFolder.claim(folder).fill(files);

        assertThat(folder.resolve("run")).isExecutable();
    }

    @Test
    void formerHandoutIsReplacedWholly() throws IOException {
        HandoutFolder.claim(folder).fill(files("Old.java", "old"));
        Files.createDirectories(folder.resolve("unit/target/classes"));
        Files.writeString(folder.resolve("unit/target/classes/Old.class"), "built");

        HandoutFolder.claim(folder).fill(files("New.java", "new"));

        assertThat(names(folder)).containsExactly(HandoutFolder.LIST, "New.java");
    }

    @Test
    void formerHandoutThatSomebodyWorkedInIsLeftAlone() throws IOException {
        HandoutFolder.claim(folder).fill(files("One.java", "one"));
        Files.writeString(folder.resolve("One.java"), "my solution");
        Files.writeString(folder.resolve("Notes.txt"), "my notes");

        assertThatThrownBy(() -> HandoutFolder.claim(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found 2 files changed or added since: Notes.txt, One.java");
        assertThat(folder.resolve("One.java")).hasContent("my solution");
    }

    @Test
    void folderOfOtherThingsIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "years of work");

        assertThatThrownBy(() -> HandoutFolder.claim(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a new or empty folder, or a former hand-out");
    }

    @Test
    void fileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("handout"), "text");

        assertThatThrownBy(() -> HandoutFolder.claim(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a folder");
    }

    @Test
    void failureOnTheWayLeavesTheFormerHandoutAsItWas() throws IOException {
        Path place = folder.resolve("handout");
        HandoutFolder.claim(place).fill(files("One.java", "one"));
        SortedMap<String, HandoutFile> impossible = files("a", "a file that is to be a folder too");
        impossible.put("a/b", HandoutFile.of("b"));
        HandoutFolder again = HandoutFolder.claim(place);

        assertThatThrownBy(() -> again.fill(impossible)).isInstanceOf(IOException.class);

        assertThat(names(place)).containsExactly(HandoutFolder.LIST, "One.java");
        assertThat(names(folder)).containsExactly("handout");
    }

    private static SortedMap<String, HandoutFile> files(String path, String text) {
        return new TreeMap<>(Map.of(path, HandoutFile.of(text)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
