package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.process.Ending;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A temporary folder that is gone when this process ends, also when it is asked to end in the middle of its work. */
final class ScratchFolder {
    private ScratchFolder() {}

    static Path make() throws IOException {
        // A short name: sockets of black-box checks lie below it, and their paths may not be long.
        Path folder = Files.createTempDirectory("timeslice-s");
        Ending.then("scratch folder", () -> atTheEnd(folder));
        return folder;
    }

    private static void atTheEnd(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // Somebody still writes there; nobody is left to be told.
        }
    }

    /** Deletes it with all that it holds; what is gone already is no error. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
