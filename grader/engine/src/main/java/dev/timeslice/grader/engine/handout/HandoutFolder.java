package dev.timeslice.grader.engine.handout;

import dev.timeslice.grader.engine.text.BadInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The folder that a hand-out is written to: whole or not at all, and never over a file that somebody wrote.
 *
 * <p>A hand-out carries a list of its files with their digests. By it a former one is known, and may be replaced as long
 * as nobody worked in it.
 */
final class HandoutFolder {
    /** The list: a line a file, SHA-256 and path. */
    static final String LIST = ".timeslice-handout";

    private static final int NAMED = 5;

    private final Path place;

    private HandoutFolder(Path place) {
        this.place = place;
    }

    /**
     * @param place new, empty, or a former hand-out
     * @throws BadInput if it is anything else
     */
    static HandoutFolder claim(Path place) throws IOException {
        Path real = Files.exists(place)
                ? place.toRealPath()
                : place.toAbsolutePath().normalize();
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(real)) {
            throw new BadInput(place + ": expected a folder, or a place where none is yet; found a file");
        }
        if (Files.isDirectory(real) && !isEmpty(real)) {
            if (!Files.isRegularFile(real.resolve(LIST))) {
                throw new BadInput(
                        place + ": expected a new or empty folder, or a former hand-out; found other files in it");
            }
            List<String> touched = touched(real);
            if (!touched.isEmpty()) {
                throw new BadInput(place + ": expected a former hand-out that nobody worked in; found " + touched.size()
                        + " files changed or added since: "
                        + String.join(", ", touched.subList(0, Math.min(NAMED, touched.size())))
                        + (touched.size() > NAMED ? ", ..." : "") + "; move them away, or name another folder");
            }
        }
        return new HandoutFolder(real);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** The files that differ from what a hand-out wrote; what builds leave behind does not count. */
    private static List<String> touched(Path handout) throws IOException {
        Map<String, String> written = new HashMap<>();
        for (String line : Files.readAllLines(handout.resolve(LIST))) {
            int blank = line.indexOf("  ");
            if (blank > 0) {
                written.put(line.substring(blank + 2), line.substring(0, blank));
            }
        }
        List<String> touched = new ArrayList<>();
        Files.walkFileTree(handout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean built = String.valueOf(folder.getFileName()).equals("target") && !folder.equals(handout);
                return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = handout.relativize(file).toString().replace(File.separatorChar, '/');
                boolean same = attributes.isRegularFile()
                        && sha256(Files.readAllBytes(file)).equals(written.get(name));
                if (!same && !name.equals(LIST)) {
                    touched.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        touched.sort(Comparator.naturalOrder());
        return touched;
    }

    /**
     * Puts the hand-out in place. It is made beside the folder and then renamed, so that whatever stands at the place is
     * whole: the former one, none, or the new one.
     *
     * @param files path with slashes to file
     */
    void fill(SortedMap<String, HandoutFile> files) throws IOException {
        Path parent = place.getParent();
        if (parent == null) {
            throw new BadInput(place + ": expected a folder within another, found a root");
        }
        Files.createDirectories(parent);
        Path work = Files.createTempDirectory(parent, LIST + "-");
        try {
            // A folder within, because a temporary folder is closed to other users and stays so when renamed.
            Path made = Files.createDirectory(work.resolve("new"));
            write(files, made);
            replace(made, work.resolve("former"));
        } finally {
            delete(work);
        }
    }

    private static void write(SortedMap<String, HandoutFile> files, Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, HandoutFile> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue().content());
            if (entry.getValue().executable()) {
                makeExecutable(file);
            }
            list.append(sha256(entry.getValue().content()))
                    .append("  ")
                    .append(entry.getKey())
                    .append('\n');
        }
        Files.writeString(folder.resolve(LIST), list);
    }

    private void replace(Path made, Path former) throws IOException {
        boolean isThere = Files.isDirectory(place);
        if (isThere) {
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (isThere) {
                Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** On file systems without permissions every file may be executed anyway. */
    private static void makeExecutable(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
