package dev.timeslice.testkit.blackbox;

import dev.timeslice.testkit.GraderFault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** How much a run has written: what lies in its folder itself. Links are not followed, and what cannot be looked at counts nothing. */
final class BytesInFolder {
    private BytesInFolder() {}

    static long of(Path folder) {
        long[] bytes = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isCore(file)) {
                        bytes[0] += attributes.size();
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                /** The system writes it when a child crashes: as long as its memory, but for the most part of holes. */
                private boolean isCore(Path file) {
                    return folder.equals(file.getParent())
                            && file.getFileName().toString().matches("core(\\.[0-9]+)?");
                }
            });
        } catch (IOException e) {
            throw new GraderFault("the folder of a run cannot be looked through", e);
        }
        return bytes[0];
    }
}
