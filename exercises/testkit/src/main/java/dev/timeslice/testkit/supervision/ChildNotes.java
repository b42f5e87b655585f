package dev.timeslice.testkit.supervision;

import dev.timeslice.testkit.GraderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** What the children have noted in the folder of their run, by themselves and past the supervisor; what {@link ChildMain} writes. */
final class ChildNotes {
    private final Path folder;

    ChildNotes(Path folder) {
        this.folder = folder;
    }

    /** The starts of a child. */
    List<Note> starts(String name) {
        return lines(ChildMain.STARTS).stream()
                .flatMap(line -> Note.read(line).stream())
                .filter(note -> note.name().equals(name))
                .toList();
    }

    /** The numbers of the processes that were started for a child. */
    List<Long> pids(String name) {
        return starts(name).stream().map(Note::pid).toList();
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** What lies in the shared folder may be anybody's: a pipe would keep us waiting, and bytes need not be text. */
    List<String> lines(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    ? Files.readAllLines(path, StandardCharsets.ISO_8859_1)
                    : List.of();
        } catch (IOException e) {
            throw new GraderFault("the notes of the children cannot be read", e);
        }
    }
}
