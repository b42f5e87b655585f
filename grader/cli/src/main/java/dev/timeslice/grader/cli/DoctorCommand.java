package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.grade.Toolchain;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has, and how to get what it lacks. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this machine has for grading, and how to get what it lacks.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
        line(print, true, "Java", Runtime.version() + " in " + System.getProperty("java.home"));
        line(
                print,
                compiler,
                "compiler",
                compiler ? "there" : "missing: install a JDK (Debian: apt-get install openjdk-17-jdk-headless)");
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        boolean image = Files.isExecutable(jlink) || Files.isExecutable(Path.of(jlink + ".exe"));
        line(
                print,
                image,
                "worker's runtime image",
                image ? "can be made" : "jlink is missing, so workers start slower; install a whole JDK");
        int processors = Runtime.getRuntime().availableProcessors();
        line(
                print,
                processors >= 2,
                "processors",
                processors
                        + (processors >= 2 ? "" : "; checks of real threads need two, and are left to a person here"));
        Path cache = Toolchain.userCache();
        line(print, true, "cache", cache.toString());
        line(print, true, "box: JVM limits, verifier, deadlines", "always on");
        boolean bubblewrap = onPath("bwrap");
        line(
                print,
                bubblewrap,
                "box: bubblewrap",
                bubblewrap
                        ? "installed; not used by this version yet"
                        : "not installed, and not used by this version yet (Debian: apt-get install bubblewrap)");
        if (compiler) {
            try (Toolchain toolchain = Toolchain.prepare(cache)) {
                line(
                        print,
                        true,
                        "workers start by",
                        String.join(" ", toolchain.worker().options()));
            }
        }
        return compiler ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static void line(PrintWriter print, boolean good, String what, String found) {
        print.println((good ? "[ok]      " : "[missing] ") + what + ": " + found);
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(program))
                        .anyMatch(Files::isExecutable);
    }
}
