package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.course.ExerciseId;
import dev.timeslice.grader.engine.handout.Handout;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what students get. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        description = {
            "Makes what students get: stubs, public checks and tasks as a Maven project,",
            "and the grader itself without anything hidden."
        })
final class HandoutCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to make: new, empty, or a former hand-out that nobody worked in.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Mixin
    private Exercises exercises = new Exercises();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Course course = CourseRoot.open();
        List<ExerciseId> chosen = exercises.of(course);
        new Handout(course, classPath()).write(out, chosen);
        PrintWriter print = spec.commandLine().getOut();
        print.println(out + ": " + chosen.size() + (chosen.size() == 1 ? " exercise (" : " exercises (")
                + String.join(", ", chosen.stream().map(ExerciseId::toString).toList()) + ")");
        print.println("Students begin with " + out.resolve("README.md") + " or " + out.resolve("README.ko.md"));
        return ExitCode.DONE;
    }

    /** What this very program runs on. */
    private static List<Path> classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .toList();
    }
}
