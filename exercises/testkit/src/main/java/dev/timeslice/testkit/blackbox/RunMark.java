package dev.timeslice.testkit.blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What all processes of a run inherit in their environment, so that they are found whoever their parent is by now. */
final class RunMark {
    /** Of the variable; its value is the run's folder. */
    static final String NAME = "TIMESLICE_RUN";

    private RunMark() {}

    /** Processes that live and carry the mark of a run; none where the system does not tell. */
    static Set<ProcessHandle> carriers(Path folder) {
        String mark = NAME + "=" + folder;
        Set<ProcessHandle> carriers = new HashSet<>();
        ProcessHandle.allProcesses().forEach(handle -> {
            if (environment(handle).anyMatch(mark::equals) && handle.isAlive()) {
                carriers.add(handle);
            }
        });
        return carriers;
    }

    private static Stream<String> environment(ProcessHandle handle) {
        Path file = Path.of("/proc", Long.toString(handle.pid()), "environ");
        try {
            return Files.isReadable(file)
                    ? Stream.of(
                            Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"))
                    : Stream.empty();
        } catch (IOException e) {
            // Another user's, or gone.
            return Stream.empty();
        }
    }
}
