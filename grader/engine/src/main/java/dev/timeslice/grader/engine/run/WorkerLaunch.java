package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.process.Child;
import dev.timeslice.testkit.blackbox.BlackBoxSite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a worker's JVM is started.
 *
 * @param java the program, by its real path
 * @param options of the JVM, the class-data archive among them
 * @param classPath worker, test kit, model and the test libraries; nothing hidden
 * @param folder the working folder, where the box has none of its own
 * @param box what confines it from outside
 */
public record WorkerLaunch(Path java, List<String> options, String classPath, Path folder, Box box) {

    /** What every worker is limited to: memory, and everything by which another process could look into it. */
    static final List<String> LIMITS = List.of(
            "-Xmx256m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC");

    /** In the place of a main class: the JVM starts, and ends. */
    private static final String ONLY_START = "-version";

    /** A loaded machine takes its time to start a JVM. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public WorkerLaunch {
        options = List.copyOf(options);
    }

    /** In no box. */
    public WorkerLaunch(Path java, List<String> options, String classPath, Path folder) {
        this(java, options, classPath, folder, Box.NONE);
    }

    /**
     * The same worker in a box, if workers start in it on this machine.
     *
     * @throws IOException if the box cannot be tried
     */
    public Optional<WorkerLaunch> in(Box wanted) throws IOException, InterruptedException {
        WorkerLaunch boxed = new WorkerLaunch(java, options, classPath, folder, wanted);
        try (Child jvm = boxed.start(ONLY_START)) {
            return jvm.exitStatus(PATIENCE) == 0 ? Optional.of(boxed) : Optional.empty();
        }
    }

    /**
     * How black-box checks run with this runtime, their programs in a box.
     *
     * @param wanted the box
     * @param temporary where the programs' folders are made; an existing folder
     * @return empty if no program starts in it here
     * @throws IOException if the box cannot be tried
     */
    public Optional<BlackBoxLaunch> blackBox(Bubblewrap wanted, Path temporary)
            throws IOException, InterruptedException {
        List<String> before = wanted.aroundProgram(home().resolve("lib"), readable());
        List<String> trial = new ArrayList<>();
        before.forEach(word -> trial.add(word.equals(BlackBoxSite.FOLDER) ? temporary.toString() : word));
        trial.addAll(List.of(java.toString(), "-Xshare:auto", ONLY_START));
        try (Child jvm = Child.startWrapped(trial, folder)) {
            return jvm.exitStatus(PATIENCE) == 0
                    ? Optional.of(new BlackBoxLaunch(driver(temporary), before))
                    : Optional.empty();
        }
    }

    /** The same, their programs as ordinary processes. */
    public BlackBoxLaunch trusting(Path temporary) {
        return new BlackBoxLaunch(driver(temporary), List.of());
    }

    private WorkerLaunch driver(Path temporary) {
        List<String> more = new ArrayList<>(options);
        more.add("-Djava.io.tmpdir=" + temporary);
        return new WorkerLaunch(java, more, classPath, folder);
    }

    private Path home() {
        return Objects.requireNonNull(Objects.requireNonNull(java.getParent()).getParent());
    }

    private List<Path> readable() throws IOException {
        List<Path> readable = new ArrayList<>(filesOfJdk(home()));
        for (String part : classPath.split(File.pathSeparator)) {
            readable.add(Path.of(part));
        }
        return readable;
    }

    Child start(String mainClass) throws IOException {
        List<String> command = box.around(command(mainClass), home().resolve("lib"), readable());
        return box.isWrapper() ? Child.startWrapped(command, folder) : Child.start(command, folder);
    }

    /** A JDK's own folder, and where its settings are if that is elsewhere, as on Debian. */
    static List<Path> filesOfJdk(Path home) throws IOException {
        Path settings = home.resolve("conf/security/java.security");
        return Files.isSymbolicLink(settings)
                ? List.of(home, Objects.requireNonNull(settings.toRealPath().getParent()))
                : List.of(home);
    }

    List<String> command(String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(LIMITS);
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(mainClass);
        return command;
    }
}
