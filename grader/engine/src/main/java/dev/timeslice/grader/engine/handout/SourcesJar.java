package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.text.BadInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources of what students write against, for an IDE to attach: their comments say what is asked of each method.
 *
 * <p>A jar and no folder, so that nothing in it can be taken for a student's own class when the whole hand-out is handed in.
 */
final class SourcesJar {
    private static final List<String> GIVEN = List.of("exercises/model", "exercises/testkit");

    private SourcesJar() {}

    /**
     * @param root of the instructor's course
     * @throws BadInput if the sources are not there
     */
    static byte[] of(Path root) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        for (String module : GIVEN) {
            Path folder = root.resolve(module).resolve("src/main/java");
            if (!Files.isDirectory(folder)) {
                throw new BadInput(
                        module + "/src/main/java: expected the sources that students read, found no such folder");
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    entries.put(name, Files.readAllBytes(file));
                }
            }
        }
        return ReproducibleJar.of("Manifest-Version: 1.0\n\n", entries);
    }
}
