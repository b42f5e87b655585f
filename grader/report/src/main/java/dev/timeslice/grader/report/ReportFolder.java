package dev.timeslice.grader.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A folder in which a reader never sees half a file.
 *
 * <p>A file is written under a temporary name beside its place and then moved over it, so a kill or a full disk leaves
 * the old one. A file whose bytes would not change is not touched: its time stamp says when the result changed.
 */
final class ReportFolder {
    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param name a plain file name
     * @return whether the file had to be written
     * @throws IllegalArgumentException if {@code name} would lead out of the folder
     * @throws IOException if the file cannot be written, or this machine cannot have a file of that name
     */
    boolean write(String name, String text) throws IOException {
        Path target = resolve(name);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isAlready(target, bytes)) {
            return false;
        }
        Files.createDirectories(folder);
        // One fixed name: what a killed run leaves behind, the next one overwrites.
        Path temporary = folder.resolve("." + name + ".tmp");
        try {
            Files.write(temporary, bytes);
            move(temporary, target);
        } catch (IOException e) {
            deleteQuietly(temporary, e);
            throw e;
        }
        return true;
    }

    /**
     * @throws IOException if this machine cannot have a file of that name
     */
    Path resolve(String name) throws IOException {
        String plain = plain(name);
        try {
            return folder.resolve(plain);
        } catch (InvalidPathException e) {
            // Java takes the encoding of file names from the locale; under POSIX that is ASCII, whatever the disk can
            // do.
            throw new IOException(
                    "no file can be named <" + name + "> here; on Linux, set LC_ALL=C.UTF-8 and try again", e);
        }
    }

    private static boolean isAlready(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(Path temporary, IOException cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static String plain(String name) {
        boolean leads = name.isBlank()
                || name.startsWith(".")
                || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
        if (leads) {
            throw new IllegalArgumentException("not a plain file name: <" + name + ">");
        }
        return name;
    }
}
