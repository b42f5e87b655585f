package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.grade.Boxing;
import dev.timeslice.grader.engine.grade.Toolchain;
import dev.timeslice.testkit.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        if (compiler) {
            try (Toolchain toolchain = Toolchain.prepare(cache, Boxing.AUTO)) {
                boolean boxed = toolchain.worker().box().isWrapper();
                line(
                        print,
                        boxed,
                        "box: bubblewrap",
                        boxed
                                ? "works; grade, validate and power use it"
                                : "does not start a worker here (Debian: apt-get install bubblewrap;"
                                        + " ordinary users need the right to make namespaces)");
                boolean programs = toolchain.blackBox().isPresent();
                line(
                        print,
                        programs,
                        "black-box checks (programs that start processes)",
                        programs
                                ? "run in the box"
                                : "need bubblewrap that can mount /proc; without it grade calls them not gradable here,"
                                        + " or runs them plainly with --trust-submissions");
                Optional<Message> noSockets = toolchain.noSockets();
                line(
                        print,
                        noSockets.isEmpty(),
                        "black-box checks over Unix-domain sockets",
                        noSockets
                                .map(reason -> reason.en() + " What needs them is not gradable here.")
                                .orElse("work"));
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
}
