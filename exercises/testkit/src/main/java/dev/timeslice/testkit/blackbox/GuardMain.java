package dev.timeslice.testkit.blackbox;

import java.io.IOException;
import java.util.List;

/**
 * Starts the command that its arguments are, with its own standard streams, and stays when that has ended, so that the box
 * does not end with it. Whoever started this one ends it.
 */
public final class GuardMain {
    private GuardMain() {}

    /** Takes a command; never returns. */
    public static void main(String[] command) throws IOException, InterruptedException {
        new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        Thread.currentThread().join();
    }
}
