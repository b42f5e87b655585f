package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.process.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker's JVM is started.
 *
 * @param java the program, by its real path
 * @param options of the JVM, the class-data archive among them
 * @param classPath worker, test kit, model and the test libraries; nothing hidden
 * @param folder the working folder
 */
public record WorkerLaunch(Path java, List<String> options, String classPath, Path folder) {

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

    public WorkerLaunch {
        options = List.copyOf(options);
    }

    Child start(String mainClass) throws IOException {
        return Child.start(command(mainClass), folder);
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
