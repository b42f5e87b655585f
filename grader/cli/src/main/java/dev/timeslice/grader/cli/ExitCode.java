package dev.timeslice.grader.cli;

/** How the program ends. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;

    /** A fault of Timeslice itself. */
    static final int INTERNAL = 1;

    /** The command line, or a file that it names, is not as it must be; nothing was graded. */
    static final int BAD_INPUT = 2;

    /** All was done, but some submissions need a person to settle them. */
    static final int NEEDS_PERSON = 3;

    /** Validation failed, a submission is under the percentage that was asked for, or a measured check was wrong. */
    static final int NOT_MET = 4;

    private ExitCode() {}
}
