package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.intake.ExerciseSources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The hash of everything that the verdicts on one exercise depend on; equal keys, equal verdicts. */
final class ResultKey {
    private ResultKey() {}

    /**
     * @param sources what was handed in of the exercise
     * @param course the exercise's digest
     * @param conditions the engine's digest, the seed, the JDK and the box
     */
    static String of(ExerciseSources sources, String course, List<String> conditions) {
        List<String> parts = new ArrayList<>(conditions);
        parts.add(course);
        // The counts say where one kind ends: a file may hold the very words with which another could not be read.
        parts.add("files " + sources.files().size());
        sources.files().forEach((name, text) -> parts.addAll(List.of(name, text)));
        parts.add("unreadable " + sources.unreadable().size());
        sources.unreadable().forEach((name, reason) -> parts.addAll(List.of(name, reason.en())));
        parts.add("answers " + sources.answers().texts().size());
        sources.answers().texts().forEach((id, answer) -> parts.addAll(List.of(id, answer)));
        parts.add("notes " + sources.notes().size());
        sources.notes().forEach(note -> parts.add(note.en()));
        return hash(parts);
    }

    private static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
