package dev.timeslice.model.process;

/** What one process can send to another, and the kernel to any, with the numbers of Linux. Each ends who gets it. */
public enum Signal {
    /** Interrupt from the terminal. */
    INT(2),
    /** An instruction that the processor does not know. */
    ILL(4),
    /** The process gives itself up. */
    ABRT(6),
    /** Arithmetic that has no result, such as a division by zero. */
    FPE(8),
    /** The end, which nobody can refuse. */
    KILL(9),
    /** An access to memory that is not allowed. */
    SEGV(11),
    /** A write to a pipe that nobody reads. */
    PIPE(13),
    /** A polite request to end. */
    TERM(15);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The exit status of a process that the signal ended, as a shell shows it: 128 and the number. */
    public int status() {
        return 128 + number;
    }
}
