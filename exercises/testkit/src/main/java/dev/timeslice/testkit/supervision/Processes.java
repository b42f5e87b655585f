package dev.timeslice.testkit.supervision;

import dev.timeslice.testkit.blackbox.BlackBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How children are started. */
final class Processes {
    private Processes() {}

    static List<String> child(Path folder, String name, String... steps) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), name));
        arguments.addAll(List.of(steps));
        // So that a crash ends by a signal: a JVM that is told to leave no core exits with 1 instead.
        return BlackBox.ofThisKit(
                ChildMain.class,
                List.of("-XX:+CreateCoredumpOnCrash", "--add-opens", "java.base/jdk.internal.misc=ALL-UNNAMED"),
                arguments);
    }
}
