package dev.timeslice.grader.engine.grade;

import dev.timeslice.grader.engine.process.CoreLease;
import dev.timeslice.grader.engine.run.BlackBoxLaunch;
import dev.timeslice.grader.engine.run.Bubblewrap;
import dev.timeslice.grader.engine.run.RuntimeImage;
import dev.timeslice.grader.engine.run.Surroundings;
import dev.timeslice.grader.engine.run.WorkerClassPath;
import dev.timeslice.grader.engine.run.WorkerLaunch;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.sockets.SocketSite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What grading stands on, prepared once and shared by all jobs.
 *
 * @param java the JVM to compile with
 * @param worker how workers are started
 * @param blackBox how black-box checks run; empty if they cannot here
 * @param noSockets why no program of theirs can be talked to over a Unix-domain socket; empty if it can
 * @param lease who may use the cores
 * @param engineDigest a fingerprint of engine, worker, test kit, model and the libraries that verdicts depend on
 * @param scratch a folder of this process's own; gone after {@link #close}, or when the process ends
 */
public record Toolchain(
        Path java,
        WorkerLaunch worker,
        Optional<BlackBoxLaunch> blackBox,
        Optional<Message> noSockets,
        CoreLease lease,
        String engineDigest,
        Path scratch)
        implements AutoCloseable {

    /**
     * The same where submissions are not trusted: black-box checks need the box.
     *
     * @throws IOException if the cache or the temporary folder cannot be written
     */
    public static Toolchain prepare(Path cache, Boxing boxing) throws IOException, InterruptedException {
        return prepare(cache, boxing, false);
    }

    /**
     * Prepares the worker's runtime, which takes some seconds the first time.
     *
     * @param cache the user's cache of Timeslice; made if missing
     * @param boxing what workers are to be confined by
     * @param trust whether programs of submissions may run as ordinary processes where there is no box
     * @throws IOException if the cache or the temporary folder cannot be written
     */
    public static Toolchain prepare(Path cache, Boxing boxing, boolean trust) throws IOException, InterruptedException {
        Path jdk = Path.of(System.getProperty("java.home"));
        Path java = jdk.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
        String classPath = WorkerClassPath.worker();
        Path scratch = ScratchFolder.make();
        Path empty = Files.createDirectory(scratch.resolve("empty"));
        WorkerLaunch plain = new RuntimeImage(cache, jdk).launch(classPath, empty);
        WorkerLaunch worker = boxing.applyTo(plain);
        Path programs = Files.createDirectory(scratch.resolve("programs"));
        Optional<BlackBoxLaunch> blackBox =
                worker.box() instanceof Bubblewrap bubblewrap ? plain.blackBox(bubblewrap, programs) : Optional.empty();
        if (trust && blackBox.isEmpty()) {
            blackBox = Optional.of(plain.trusting(programs));
        }
        String digest = new EngineDigest(List.of(WorkerClassPath.engine(), WorkerClassPath.judge(), classPath)).hex();
        return new Toolchain(
                java, worker, blackBox, SocketSite.obstacle(programs), new CoreLease(cache), digest, scratch);
    }

    /** The cache that users share among their Timeslice processes. */
    public static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        String local = System.getenv("LOCALAPPDATA");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "timeslice");
        }
        if (local != null && !local.isBlank()) {
            return Path.of(local, "timeslice");
        }
        return Path.of(System.getProperty("user.home"), ".cache", "timeslice");
    }

    /** How workers are confined from outside, as reports name it. */
    public String rung() {
        return worker.box().rung();
    }

    /** How black-box checks run: {@code boxed}, {@code trusted} or {@code none}, and whether some of them cannot. */
    public String blackBoxRung() {
        return blackBox.map(BlackBoxLaunch::rung).orElse("none") + (noSockets.isPresent() ? " without sockets" : "");
    }

    /** What checks of real processes find here. */
    public Surroundings surroundings() {
        return new Surroundings(blackBox.isPresent(), noSockets);
    }

    public int jdkMajor() {
        return Runtime.version().feature();
    }

    @Override
    public void close() throws IOException {
        ScratchFolder.delete(scratch);
    }
}
