package dev.timeslice.grader.engine.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process with next to no environment that dies with all its descendants when it is closed. */
public final class Child implements AutoCloseable {
    /** Windows starts nothing without its root, and a JVM finds no jar in a folder with a Korean name without a locale. */
    private static final List<String> KEPT = List.of("SystemRoot", "LC_ALL", "LC_CTYPE", "LANG");

    private final Process process;
    private final boolean wrapped;
    private @Nullable ProcessHandle inner;

    private Child(Process process, boolean wrapped) {
        this.process = process;
        this.wrapped = wrapped;
    }

    /**
     * Starts a process; what it writes to standard error is thrown away.
     *
     * @param command the program by its real path, and its arguments
     * @param folder its working folder
     * @throws IOException if it cannot be started
     */
    public static Child start(List<String> command, Path folder) throws IOException {
        return new Child(process(command, folder), false);
    }

    /**
     * Starts a process that does nothing but start another one, wait for it, and end with its exit status.
     *
     * @param command the wrapper by its real path, and its arguments, the program to run among them
     * @param folder its working folder
     * @throws IOException if it cannot be started
     */
    public static Child startWrapped(List<String> command, Path folder) throws IOException {
        return new Child(process(command, folder), true);
    }

    private static Process process(List<String> command, Path folder) throws IOException {
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
        return builder.start();
    }

    public OutputStream input() {
        return process.getOutputStream();
    }

    public InputStream output() {
        return process.getInputStream();
    }

    /** CPU time of the process alone so far, user and system, as the kernel counts it; cheap. */
    public Duration ownCpuTime() {
        return worker().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The process whose work counts: a wrapper's only child, once it is there. */
    private ProcessHandle worker() {
        if (!wrapped) {
            return process.toHandle();
        }
        if (inner == null) {
            inner = process.children().findFirst().orElse(null);
        }
        return inner == null ? process.toHandle() : inner;
    }

    /** CPU time of the process and its living descendants so far; reads about every process of the machine. */
    public Duration cpuTime() {
        ProcessHandle worker = worker();
        return worker.descendants()
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
        return exitStatus(Duration.ofSeconds(1));
    }

    /**
     * Waits for the process to end by itself and kills it otherwise.
     *
     * @param patience how long to wait at most
     * @return its exit status
     */
    public int exitStatus(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
        try {
            if (wrapped) {
                // Who dies before the program inside leaves it to be reaped later, by another, who is charged for its
                // time.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
