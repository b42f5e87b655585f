package dev.timeslice.model;

/** The exit statuses that the kernel itself gives, as a shell would show them: 128 and the number of the signal. */
public final class ExitStatus {
    /** The program came to its end. */
    public static final int SUCCESS = 0;
    /** A task of the process touched memory that it must not (SIGSEGV, 11). */
    public static final int MEMORY_FAULT = 139;
    /** A task of the process wrote to a pipe that nobody reads (SIGPIPE, 13). */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
