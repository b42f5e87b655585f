package dev.timeslice.grader.engine.grade;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A fingerprint of the class files on some class paths: another grader may come to other verdicts. */
final class EngineDigest {
    private final String hex;

    EngineDigest(List<String> classPaths) throws IOException {
        MessageDigest digest = sha256();
        for (String classPath : classPaths) {
            for (String part : classPath.split(File.pathSeparator)) {
                for (Path file : files(Path.of(part))) {
                    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    }
                }
            }
        }
        hex = HexFormat.of().formatHex(digest.digest());
    }

    String hex() {
        return hex;
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
