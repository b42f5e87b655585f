package dev.timeslice.grader.engine.judge;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.timeslice.grader.engine.course.ClassSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Lends class files a place on disk while ArchUnit reads them, because it reads from nowhere else. */
final class ClassFolder {
    private final Path scratch;

    ClassFolder(Path scratch) {
        this.scratch = scratch;
    }

    JavaClasses imported(ClassSet classes) {
        try {
            Path folder = Files.createTempDirectory(scratch, "structure-");
            try {
                for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
                    Path path = folder.resolve(file.getKey().replace('.', '/') + ".class");
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                return new ClassFileImporter().importPath(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("class files could not be written to " + scratch, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
