package dev.timeslice.testkit.blackbox;

import dev.timeslice.testkit.GraderFault;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts programs of the student's as processes, each with a folder of its own. A check takes one as a parameter; that it does
 * is what makes it a black-box check.
 */
public final class BlackBox {
    /** The name of the thread by which a child of a run notices that the run is over: that it wakes up is no activity. */
    public static final String END_WITH_THE_RUN = "end with the run";

    /** Small and quick to start; a crash leaves no files, and nobody can look in from outside. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx64m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:ErrorFile=/dev/null",
            "-Xlog:disable",
            // Warnings of the JVM are none of the program's output; which there are differs from one JDK to the next.
            "-XX:-PrintWarnings",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC");

    private final BlackBoxSite site;

    BlackBox(BlackBoxSite site) {
        this.site = site;
    }

    /** On the site that is installed in this JVM. */
    public static BlackBox here() {
        return new BlackBox(BlackBoxSite.current());
    }

    /**
     * The command of a JVM that runs a class of this kit, as a program inside can start it.
     *
     * @param mainClass of this kit
     * @param options of the JVM, beside those of every program
     */
    public static List<String> ofThisKit(Class<?> mainClass, List<String> options, List<String> arguments) {
        return java(options, place(mainClass).toString(), mainClass.getName(), arguments);
    }

    /**
     * The command of a JVM that runs a class of this kit and finds whatever this JVM finds, as a program inside can start it.
     *
     * @param mainClass of this kit
     */
    public static List<String> likeThisProgram(Class<?> mainClass, List<String> arguments) {
        return java(List.of(), System.getProperty("java.class.path"), mainClass.getName(), arguments);
    }

    private static List<String> java(List<String> options, String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", windows() ? "java.exe" : "java")
                .toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /**
     * Starts a program of this kit that finds the student's classes on its class path.
     *
     * @param mainClass of this kit
     * @throws GraderFault if no process can be started
     */
    public BlackBoxRun start(Class<?> mainClass, List<String> arguments) {
        return start(mainClass, arguments, false);
    }

    /**
     * The same, but other processes of the box stay when the program ends, as they would on a whole machine; they end with
     * the run.
     */
    public BlackBoxRun startGuarded(Class<?> mainClass, List<String> arguments) {
        return start(mainClass, arguments, true);
    }

    private BlackBoxRun start(Class<?> mainClass, List<String> arguments, boolean guarded) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("timeslice-").toRealPath();
            List<String> command = java(List.of(), classPath(folder), mainClass.getName(), arguments);
            if (guarded) {
                command = java(List.of(), place(GuardMain.class).toString(), GuardMain.class.getName(), command);
            }
            return BlackBoxRun.start(boxed(command, folder), folder, !site.box().isEmpty());
        } catch (IOException e) {
            if (folder != null) {
                delete(folder);
            }
            throw new GraderFault("no process could be started for a black-box check: " + e, e);
        }
    }

    private List<String> boxed(List<String> command, Path folder) {
        List<String> boxed = new ArrayList<>();
        site.box().forEach(word -> boxed.add(word.equals(BlackBoxSite.FOLDER) ? folder.toString() : word));
        boxed.addAll(command);
        return boxed;
    }

    private String classPath(Path folder) throws IOException {
        if (site.classes().isEmpty()) {
            return System.getProperty("java.class.path");
        }
        Path classes = folder.resolve("classes");
        for (Map.Entry<String, byte[]> file : site.classes().entrySet()) {
            Path target = classes.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        // The kit, the model and the annotations, wherever they are.
        return String.join(
                File.pathSeparator,
                classes.toString(),
                place(BlackBox.class).toString(),
                place(dev.timeslice.model.NotImplemented.class).toString());
    }

    private static Path place(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + member + " has no path", e);
        }
    }

    private static boolean windows() {
        return File.separatorChar == '\\';
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new GraderFault("the folder of a run cannot be deleted", e);
        }
    }
}
