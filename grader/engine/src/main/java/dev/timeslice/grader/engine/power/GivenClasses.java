package dev.timeslice.grader.engine.power;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.worker.Frame;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.Check;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files that stand around every check: test kit, model and worker. */
final class GivenClasses {
    private static final String CLASS = ".class";

    private GivenClasses() {}

    static ClassSet read() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (Class<?> member : List.of(Check.class, NotImplemented.class, Frame.class)) {
            Path place = place(member);
            if (Files.isDirectory(place)) {
                read(place, classes);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    read(jar.getPath("/"), classes);
                }
            }
        }
        return ClassSet.of(classes);
    }

    private static void read(Path root, Map<String, byte[]> classes) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(CLASS)).toList()) {
                String path = root.relativize(file).toString();
                String name = path.substring(0, path.length() - CLASS.length())
                        .replace(root.getFileSystem().getSeparator(), ".");
                classes.put(name, Files.readAllBytes(file));
            }
        }
    }

    private static Path place(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + member + " has no path", e);
        }
    }
}
