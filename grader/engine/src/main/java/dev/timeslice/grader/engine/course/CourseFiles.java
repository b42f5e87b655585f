package dev.timeslice.grader.engine.course;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the parts of a course lie under its root, which is a folder or the inside of a jar.
 *
 * <p>Paths are given to people relative to the root, with slashes on every system.
 */
final class CourseFiles {
    /** Makes all that a course consists of. */
    static final String BUILD = "./mvnw -q -DskipTests package";

    private final Path root;

    CourseFiles(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path at(String relative) {
        return root.resolve(relative);
    }

    /** How people know {@code path}. */
    String shown(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** Whether the instructor's parts lie here; a hand-out has none. */
    boolean hasSolutions() {
        return Files.isDirectory(at("solutions"));
    }

    boolean hasHiddenChecks() {
        return Files.isDirectory(at("grader/checks"));
    }

    /** The folders, or the files, directly in a folder, by name; none if there is no such folder. */
    List<Path> in(Path folder, boolean folders) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = new ArrayList<>(
                    entries.filter(entry -> folders ? Files.isDirectory(entry) : Files.isRegularFile(entry))
                            .filter(entry -> !name(entry).startsWith("."))
                            .toList());
            // By name, not by Path, whose order depends on the file system.
            found.sort(Comparator.comparing(CourseFiles::name));
            return found;
        } catch (IOException e) {
            throw new BadCourse(shown(folder) + ": cannot be listed: " + e, e);
        }
    }

    /** The name of a file or folder; inside a jar the name of a folder may come with a slash. */
    static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** The class files of one package, and of that package alone. */
    ClassSet classes(String builtFolder, String packageName) {
        if (!Files.isDirectory(at(builtFolder))) {
            throw new BadCourse(builtFolder + ": expected compiled classes, found none; build them: " + BUILD);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : in(at(builtFolder).resolve(packageName.replace('.', '/')), false)) {
            String name = name(file);
            if (name.endsWith(".class") && !name.equals("package-info.class")) {
                files.put(packageName + "." + name.substring(0, name.length() - ".class".length()), bytes(file));
            }
        }
        return new ClassSet(files);
    }

    /** The source files directly in a folder, by name, and the answer file if there is one. */
    SortedMap<String, String> sources(Path folder) {
        SortedMap<String, String> sources = new TreeMap<>();
        for (Path file : in(folder, false)) {
            boolean source = name(file).endsWith(".java") && !name(file).equals("package-info.java");
            if (source || name(file).equals(Answers.FILE)) {
                sources.put(name(file), text(file));
            }
        }
        return sources;
    }

    byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadCourse(shown(file) + ": cannot be read: " + e, e);
        }
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BadCourse(shown(file) + ": expected UTF-8, found other bytes", e);
        } catch (IOException e) {
            throw new BadCourse(shown(file) + ": cannot be read: " + e, e);
        }
    }
}
