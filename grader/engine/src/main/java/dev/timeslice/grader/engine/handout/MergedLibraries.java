package dev.timeslice.grader.engine.handout;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Many libraries as the entries of one jar that behaves like their class path.
 *
 * <p>Where several have the same file, the first on the class path wins, as it would at run time; registered services
 * are united; licences and notices of all are kept, each under its library's name.
 */
final class MergedLibraries {
    private static final String SERVICES = "META-INF/services/";
    private static final String VERSIONS = "META-INF/versions/";
    private static final String LICENCES = "META-INF/licenses/";

    /** Is true of one jar only: signatures, indexes, descriptions of modules, and our own build files. */
    private static final Pattern LEFT_OUT = Pattern.compile("META-INF/MANIFEST\\.MF|META-INF/INDEX\\.LIST"
            + "|META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/SIG-[^/]*"
            + "|(META-INF/versions/\\d+/)?module-info\\.class|META-INF/maven/dev\\.timeslice/.*");

    private static final Pattern LICENCE = Pattern.compile(
            "(META-INF/)?((licen[cs]e|notice|copying|copyright|about|dependencies|authors)[^/]*(?<!\\.class)|licen[cs]es?/.*)",
            Pattern.CASE_INSENSITIVE);

    private final SortedMap<String, byte[]> entries = new TreeMap<>();
    private final SortedMap<String, Set<String>> services = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param classPath jars and folders, in the order of the class path
     * @throws IOException if one cannot be read
     */
    static MergedLibraries of(List<Path> classPath) throws IOException {
        MergedLibraries merged = new MergedLibraries();
        for (Path library : classPath) {
            merged.names.add(String.valueOf(library.getFileName()));
            if (Files.isDirectory(library)) {
                merged.addFolder(library);
            } else {
                merged.addJar(library);
            }
        }
        return merged;
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                add(folder, name, Files.readAllBytes(file));
            }
        }
    }

    private void addJar(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                // What lies there in a jar that does not call itself multi-release is dead, and must stay so.
                boolean dead = entry.getName().startsWith(VERSIONS) && !jar.isMultiRelease();
                if (!entry.isDirectory() && !dead) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        add(library, entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    private void add(Path library, String name, byte[] content) {
        if (LEFT_OUT.matcher(name).matches()) {
            return;
        }
        if (LICENCE.matcher(name).matches()) {
            entries.putIfAbsent(LICENCES + library.getFileName() + "/" + name.replaceFirst("^META-INF/", ""), content);
        } else if (name.startsWith(SERVICES)) {
            services.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(providers(content));
        } else {
            entries.putIfAbsent(name, content);
        }
    }

    private static List<String> providers(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Name to content of every entry but the manifest. */
    SortedMap<String, byte[]> entries() {
        SortedMap<String, byte[]> all = new TreeMap<>(entries);
        for (Map.Entry<String, Set<String>> service : services.entrySet()) {
            all.put(service.getKey(), (String.join("\n", service.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String libraries = String.join("\n", names.stream().sorted().toList());
        all.put(LICENCES + "README.txt", Templates.fill("licenses.txt", Map.of("libraries", libraries)));
        return all;
    }
}
