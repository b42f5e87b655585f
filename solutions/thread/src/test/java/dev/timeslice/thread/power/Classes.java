package dev.timeslice.thread.power;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Class files by name: of a package on the class path, or compiled from a variant's sources. */
final class Classes {
    private static final int HASH_LENGTH = 12;

    private Classes() {}

    /** All classes of the package in which {@code member} lies, binary name to bytes. */
    static Map<String, byte[]> ofPackage(Class<?> member) throws IOException {
        String folder = member.getPackageName().replace('.', '/');
        URL location = member.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path root = Path.of(location.toURI());
            if (Files.isDirectory(root)) {
                return in(root, root.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location), Map.of())) {
                return in(jar.getPath("/"), jar.getPath("/", folder));
            }
        } catch (URISyntaxException e) {
            throw new IOException("no path to " + location, e);
        }
    }

    /** The classes of the sources in {@code folder}, compiled as a submission's. */
    static Map<String, byte[]> compiled(Path folder, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(output);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> sources = Files.list(folder)) {
            List<Path> java = sources.filter(source -> source.toString().endsWith(".java"))
                    .toList();
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-nowarn", "-cp", classPath, "-d", output.toString());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call()) {
                throw new IllegalStateException("the variant in " + folder + " does not compile");
            }
        }
        return in(output, output);
    }

    private static Map<String, byte[]> in(Path root, Path folder) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString();
                String name = path.substring(0, path.length() - ".class".length())
                        .replace(file.getFileSystem().getSeparator(), ".");
                try (InputStream in = Files.newInputStream(file)) {
                    classes.put(name, in.readAllBytes());
                }
            }
        }
        return classes;
    }

    /** A short hash of names and bytes, in the order of the names. */
    static String hash(Map<String, byte[]> classes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(classes).forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
