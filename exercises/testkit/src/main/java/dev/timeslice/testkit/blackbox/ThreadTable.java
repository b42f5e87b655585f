package dev.timeslice.testkit.blackbox;

import java.io.PrintStream;

/** What the threads of a program are doing, for people: a line a thread, with the course's own frames. */
public final class ThreadTable {
    private ThreadTable() {}

    /** Prints the table of this JVM. */
    public static void print(PrintStream out) {
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            StringBuilder row = new StringBuilder();
            for (StackTraceElement frame : frames) {
                if (frame.getClassName().startsWith("dev.timeslice.") && thread != Thread.currentThread()) {
                    row.append(" at ")
                            .append(frame.getClassName().replaceFirst(".*\\.", ""))
                            .append('.')
                            .append(frame.getMethodName())
                            .append(':')
                            .append(frame.getLineNumber());
                }
            }
            if (!row.isEmpty()) {
                Thrown.say(out, "thread " + thread.getName() + " " + thread.getState() + row);
            }
        });
    }
}
