package dev.timeslice.grader.engine.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process with next to no environment that dies with all its descendants when it is closed. */
public final class Child implements AutoCloseable {
    /** Windows starts nothing without its root, and a JVM finds no jar in a folder with a Korean name without a locale. */
    private static final List<String> KEPT = List.of("SystemRoot", "LC_ALL", "LC_CTYPE", "LANG");

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * Starts a process; what it writes to standard error is thrown away.
     *
     * @param command the program by its real path, and its arguments
     * @param folder its working folder
     * @throws IOException if it cannot be started
     */
    public static Child start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Nothing of the caller's environment: it may hold secrets, and JAVA_TOOL_OPTIONS would change the JVM.
        builder.environment().clear();
        for (String name : KEPT) {
            String value = System.getenv(name);
            if (value != null) {
                builder.environment().put(name, value);
            }
        }
        return new Child(builder.start());
    }

    public OutputStream input() {
        return process.getOutputStream();
    }

    public InputStream output() {
        return process.getInputStream();
    }

    /** CPU time of the process alone so far, user and system, as the kernel counts it; cheap. */
    public Duration ownCpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** CPU time of the process and its living descendants so far; reads about every process of the machine. */
    public Duration cpuTime() {
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ownCpuTime(), Duration::plus);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits for the process to end by itself, a second at most, and kills it otherwise.
     *
     * @return its exit status
     */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            kill();
            process.waitFor();
        }
        return process.exitValue();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Kills what is left of it; returns when the process is gone. */
    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
