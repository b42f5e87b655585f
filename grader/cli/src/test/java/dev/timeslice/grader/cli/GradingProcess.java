package dev.timeslice.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A command in a process of its own, which a test can kill at any moment. */
final class GradingProcess {
    private final Process process;

    private GradingProcess(Process process) {
        this.process = process;
    }

    /** Starts a command as the launcher does; what it prints goes to {@code log}. */
    static GradingProcess start(Path log, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dtimeslice.home=" + CourseRoot.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new GradingProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until so many students' results are kept, or the process has ended. */
    void awaitResults(Path results, int count) throws IOException, InterruptedException {
        while (process.isAlive() && resultsIn(results) < count) {
            Thread.sleep(5);
        }
    }

    private static long resultsIn(Path results) throws IOException {
        Path students = results.resolve("students");
        if (!Files.isDirectory(students)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(students)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    /**
     * Kills the process as {@code kill -9} does: it cannot stop its children.
     *
     * @return the compilers and workers that it had then
     */
    List<ProcessHandle> kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        return children;
    }

    /** Waits until all of them have ended; never returns if one does not. */
    static void awaitEnd(List<ProcessHandle> processes) {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    /** Compilers and workers of this checkout, but for those of a command that somebody else is running just now. */
    static List<ProcessHandle> children() {
        String home = CourseRoot.home().toAbsolutePath().normalize().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> command(process).contains(home))
                .filter(process -> command(process).contains("DisableAttachMechanism")
                        || command(process).contains("CompilerMain"))
                .filter(process -> !isUnderACommand(process))
                .toList();
    }

    private static boolean isUnderACommand(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .anyMatch(ancestor -> command(ancestor).contains(" " + Main.class.getName() + " "));
    }

    private static String command(ProcessHandle process) {
        Optional<String> line = process.info().commandLine();
        return line.orElse("");
    }
}
