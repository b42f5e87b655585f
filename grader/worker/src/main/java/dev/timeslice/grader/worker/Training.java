package dev.timeslice.grader.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs {@link TrainingChecks} as if they had come in a frame; for making a class-data archive. */
final class Training {
    private Training() {}

    /** Takes no arguments; ends by itself. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String name = TrainingChecks.class.getName();
        SortedMap<String, byte[]> checks = new TreeMap<>();
        try (InputStream file = Training.class.getResourceAsStream("TrainingChecks.class")) {
            if (file == null) {
                throw new IOException(name + " is not on the class path");
            }
            checks.put(name, file.readAllBytes());
        }
        List<Frame.FrameCheck> methods = List.of(
                new Frame.FrameCheck(name, "values", 0, 1, 1),
                new Frame.FrameCheck(name, "collections", 0, 1, 1),
                new Frame.FrameCheck(name, "failures", 0, 1, 1));
        Frame frame = new Frame("training", 1, List.of(checks, new TreeMap<>()), methods);
        // Encoded as in earnest, and thrown away.
        List<String> lines = new ArrayList<>();
        Session session = new Session(frame, new CapturedOutput(), reply -> lines.add(reply.line()));
        for (int number = 0; number < methods.size(); number++) {
            session.run(number);
        }
    }
}
