package dev.timeslice.grader.worker;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.schedules.ScheduleCanary;
import dev.timeslice.testkit.threads.Canary;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

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
                new Frame.FrameCheck(name, "model", 0, 1, 1),
                new Frame.FrameCheck(name, "failures", 0, 1, 1));
        Frame frame = new Frame("training", 1, List.of(checks, new TreeMap<>()), methods);
        // Encoded as in earnest, and thrown away.
        List<String> lines = new ArrayList<>();
        Session session = new Session(frame, new CapturedOutput(), reply -> lines.add(reply.line()), Canary::prove);
        for (int number = 0; number < methods.size(); number++) {
            session.run(number);
        }
        // What explores schedules, and ASM with it, is there without being looked for.
        ScheduleCanary.prove();
        loadAll(Main.class);
        loadAll(CheckFailure.class);
        loadAll(NotImplemented.class);
    }

    /**
     * Loads what stands in the package of a class and below it: checks may use all of our own small libraries. In a
     * hand-out these share one jar with many others.
     */
    private static void loadAll(Class<?> member) throws IOException {
        String ours = member.getPackageName().replace('.', '/') + "/";
        try (JarFile jar = new JarFile(new File(
                member.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(ours) && name.endsWith(".class") && !name.endsWith("-info.class")) {
                    Class.forName(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                            false,
                            member.getClassLoader());
                }
            }
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IOException("the jar of " + member + " cannot be used", e);
        }
    }
}
