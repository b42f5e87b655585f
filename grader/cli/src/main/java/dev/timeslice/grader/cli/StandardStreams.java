package dev.timeslice.grader.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what code under test prints off the terminal of whoever looks at it. */
final class StandardStreams {
    private StandardStreams() {}

    /** Something that runs code under test in this virtual machine. */
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** The result of {@code work}; what it writes to the standard streams of this virtual machine goes nowhere. */
    static <T> T silenced(Work<T> work) throws IOException, InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            return work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
