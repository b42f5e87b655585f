package dev.timeslice.model;

/** The exit statuses that the kernel itself gives, as a shell would show them: 128 and the number of the signal. */
public final class ExitStatus {
    /** The program came to its end. */
    public static final int SUCCESS = 0;
    /** Nobody caught an exception of the programming language; only its own thread ended. */
    public static final int UNCAUGHT_EXCEPTION = 1;
    /** There was no frame left for what the process needed (SIGKILL, 9). */
    public static final int OUT_OF_MEMORY = 137;
    /** A task of the process touched memory that it must not (SIGSEGV, 11). */
    public static final int MEMORY_FAULT = 139;
    /** A task of the process wrote to a pipe that nobody reads (SIGPIPE, 13). */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
