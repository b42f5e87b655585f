package dev.timeslice.testkit.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of runs that this machine has now: ours, and those of whoever else is at work on it. */
public record RunFolders(Set<Path> folders) {
    /** So long others' runs may take: two minutes. */
    private static final int LOOKS = 1_200;

    private static final long LOOK_MILLIS = 100;

    public RunFolders {
        folders = Set.copyOf(folders);
    }

    public static RunFolders now() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new RunFolders(
                    all.filter(folder -> folder.getFileName().toString().matches("timeslice-[0-9]+"))
                            .collect(Collectors.toSet()));
        }
    }

    /** Those that were not there before, and that nobody deletes: others' folders go when their runs end. */
    public Set<Path> leftSince(RunFolders before) throws InterruptedException {
        Set<Path> left = new HashSet<>(folders);
        left.removeAll(before.folders);
        for (int i = 0; i < LOOKS && !left.isEmpty(); i++) {
            left.removeIf(Files::notExists);
            if (!left.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
        return left;
    }
}
