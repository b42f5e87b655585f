package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.grade.Boxing;
import dev.timeslice.grader.engine.text.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option that says what confines the processes in which submissions run. */
final class BoxOption {
    @Option(
            names = "--box",
            paramLabel = "RUNG",
            description = {
                "What confines submissions beside the limits of their JVM: auto (default), bubblewrap or none.",
                "auto takes bubblewrap where it works; doctor says whether it does."
            })
    private String rung = "auto";

    /**
     * @throws BadInput if there is no such rung
     */
    Boxing boxing() {
        return Arrays.stream(Boxing.values())
                .filter(value -> name(value).equals(rung.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadInput("--box: expected "
                        + Arrays.stream(Boxing.values()).map(BoxOption::name).collect(Collectors.joining(", "))
                        + ", found " + rung));
    }

    private static String name(Boxing boxing) {
        return boxing.name().toLowerCase(Locale.ROOT);
    }
}
