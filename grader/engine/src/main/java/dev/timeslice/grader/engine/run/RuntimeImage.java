package dev.timeslice.grader.engine.run;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The worker's runtime: a small image of the JDK and class-data archives, made once and kept in the user's cache.
 *
 * <p>The image has only the modules that checks need, which closes ways out of a submission that a whole JDK leaves open,
 * and the archives halve the start-up. Where either cannot be made, workers run on the JDK itself with the same modules:
 * slower, with the same verdicts.
 */
public final class RuntimeImage {
    /** Never jdk.management: a heap dump would show the nonce. */
    private static final String MODULES = "java.base,java.logging,java.management";

    private static final long MINUTES_TO_MAKE = 5;

    private final Path cache;
    private final Path jdk;

    /**
     * @param cache the user's cache of Timeslice; made if missing
     * @param jdk the home of the JDK to take
     */
    public RuntimeImage(Path cache, Path jdk) {
        this.cache = cache;
        this.jdk = jdk;
    }

    /**
     * How to start workers; makes the image and the archives if they are not there yet.
     *
     * @param classPath the worker's
     * @param folder its working folder
     * @throws IOException if the cache cannot be written
     */
    public WorkerLaunch launch(String classPath, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        Path image = cache.resolve("runtime-" + key(jdk + " " + System.getProperty("java.vm.version") + " 1"));
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("runtime.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || !(Files.isDirectory(image) || make(image))) {
                Path java = jdk.resolve("bin").resolve(executable("java"));
                return new WorkerLaunch(java, List.of("--limit-modules", MODULES), classPath, folder);
            }
            Path java = image.resolve("bin").resolve(executable("java"));
            Path archive = image.resolve("worker-" + key(stamp(classPath)) + ".jsa");
            if (Files.exists(archive) || makeArchive(java, classPath, archive)) {
                return new WorkerLaunch(java, List.of("-XX:SharedArchiveFile=" + archive), classPath, folder);
            }
            return new WorkerLaunch(java, List.of(), classPath, folder);
        }
    }

    private boolean make(Path image) throws IOException, InterruptedException {
        Path made = Files.createTempDirectory(cache, "making-").resolve("image");
        Path jlink = jdk.resolve("bin").resolve(executable("jlink"));
        boolean done = Files.isExecutable(jlink)
                && run(List.of(
                        jlink.toString(),
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-man-pages",
                        "--no-header-files",
                        "--output",
                        made.toString()))
                && run(List.of(
                        made.resolve("bin").resolve(executable("java")).toString(),
                        "-XX:+UseSerialGC",
                        "-Xshare:dump"));
        if (done) {
            Files.move(made, image, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(made);
        Files.deleteIfExists(made.getParent());
        return done;
    }

    private boolean makeArchive(Path java, String classPath, Path archive) throws IOException, InterruptedException {
        if (!onlyJars(classPath)) {
            return false;
        }
        Path made = Files.createTempFile(archive.getParent(), "making-", ".jsa");
        Files.delete(made);
        List<String> options = List.of("-XX:ArchiveClassesAtExit=" + made);
        WorkerLaunch training = new WorkerLaunch(java, options, classPath, cache);
        boolean done = run(training.command("dev.timeslice.grader.worker.Training")) && Files.exists(made);
        if (done) {
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        // A JVM that fails leaves an archive too.
        Files.deleteIfExists(made);
        return done;
    }

    private boolean run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(cache.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES_TO_MAKE, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** An archive is good for these very files only: the JVM compares their sizes and times. */
    private static String stamp(String classPath) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(File.pathSeparator)) {
            Path file = Path.of(part);
            parts.add(part + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis());
        }
        return String.join("\n", parts);
    }

    private static boolean onlyJars(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator)).allMatch(part -> part.endsWith(".jar"));
    }

    private static String key(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String executable(String name) {
        return File.separatorChar == '\\' ? name + ".exe" : name;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
