package dev.timeslice.model.process;

/** What can go wrong in a running program, and how far the damage reaches: one thread, or all of its process. */
public enum FaultCause {
    /** The hardware refused an access to memory: the kernel sends SEGV, which ends the whole thread group. */
    MEMORY(true, Signal.SEGV.status()),
    /** A division by zero: the kernel sends FPE, which ends the whole thread group. */
    ARITHMETIC(true, Signal.FPE.status()),
    /** An instruction that there is not: the kernel sends ILL, which ends the whole thread group. */
    ILLEGAL_INSTRUCTION(true, Signal.ILL.status()),
    /** The program gave itself up: ABRT ends the whole thread group. */
    ABORT(true, Signal.ABRT.status()),
    /**
     * An exception of the programming language that nobody caught. The kernel never learns of it: the language's runtime
     * ends the thread that it was thrown in, and the other threads go on.
     */
    UNCAUGHT_EXCEPTION(false, 1);

    private final boolean endsProcess;
    private final int status;

    FaultCause(boolean endsProcess, int status) {
        this.endsProcess = endsProcess;
        this.status = status;
    }

    /** Whether all threads of the process end; if not, it is only the one. */
    public boolean endsProcess() {
        return endsProcess;
    }

    /** The exit status of those who end by it. */
    public int status() {
        return status;
    }
}
