package dev.timeslice.model.process;

import org.jspecify.annotations.Nullable;

/** What can go wrong in a running program, and which signal the kernel makes of it. */
public enum FaultCause {
    /** The hardware refused an access to memory: SEGV. */
    MEMORY(Signal.SEGV),
    /** A division by zero: FPE. */
    ARITHMETIC(Signal.FPE),
    /** An instruction that there is not: ILL. */
    ILLEGAL_INSTRUCTION(Signal.ILL),
    /** The program gave itself up by a call of {@code abort}: ABRT. */
    ABORT(Signal.ABRT),
    /** An exception of the programming language that nobody caught. The kernel never learns of it. */
    UNCAUGHT_EXCEPTION(null);

    private final @Nullable Signal signal;

    FaultCause(@Nullable Signal signal) {
        this.signal = signal;
    }

    /** What the kernel sends; {@code null} if it sends nothing, because it is a matter of the language's runtime. */
    public @Nullable Signal signal() {
        return signal;
    }
}
