package dev.timeslice.grader.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A program as a person starts it: in a folder, with words, on the JDK that runs the tests. */
final class Program {
    private static final long MINUTES = 5;

    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();

    Program(Path folder, String... command) {
        this.folder = folder;
        this.command.addAll(List.of(command));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What it printed, to either stream, and how it ended. */
    record Ending(int code, String printed) {}

    Ending run() throws IOException, InterruptedException {
        Path log = Files.createTempFile("program-", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // The Maven that runs this test leaves its own project there for those that it starts.
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("MAVEN_(PROJECTBASEDIR|BASEDIR|CMD_LINE_ARGS)"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " did not end; it printed\n" + read(log));
            }
            return new Ending(process.exitValue(), read(log));
        } finally {
            Files.delete(log);
        }
    }

    private static String read(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }
}
