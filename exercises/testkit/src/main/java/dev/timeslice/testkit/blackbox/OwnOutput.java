package dev.timeslice.testkit.blackbox;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a program of this kit reports apart from what the code under test prints. */
public final class OwnOutput {
    private OwnOutput() {}

    /**
     * Takes standard output for the program's own lines; to be called first in its {@code main}. From now on
     * {@link System#out} is standard error, so that no line that a student prints can be taken for one of the report.
     *
     * @return what was standard output, in UTF-8; each line is flushed
     */
    public static PrintStream take() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        return out;
    }
}
