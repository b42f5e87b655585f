package dev.timeslice.grader.worker;

/** How a worker's process ends when it ends by itself before its time. */
public final class ExitStatus {
    /** What the JVM itself exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int OUT_OF_MEMORY = 3;

    /** The runner was interrupted, which only code under test can have done. */
    public static final int INTERRUPTED = 4;

    /** The worker itself failed: never the student's mistake. */
    public static final int INTERNAL = 5;

    private ExitStatus() {}
}
