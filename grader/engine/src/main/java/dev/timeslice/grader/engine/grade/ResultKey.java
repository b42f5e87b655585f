package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.intake.ExerciseSources;
import dev.timeslice.testkit.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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
        for (Map.Entry<String, String> file : sources.files().entrySet()) {
            parts.add(file.getKey());
            parts.add(file.getValue());
        }
        for (Map.Entry<String, Message> file : sources.unreadable().entrySet()) {
            parts.add(file.getKey());
            parts.add(file.getValue().en());
        }
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
