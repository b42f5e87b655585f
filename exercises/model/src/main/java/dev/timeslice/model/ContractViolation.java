package dev.timeslice.model;

import org.jspecify.annotations.Nullable;

/** Thrown out of a run when a replaceable part breaks one of its rules; the run cannot go on. */
public final class ContractViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ContractRule rule;
    private final long tick;
    private final String detail;

    ContractViolation(ContractRule rule, long tick, String detail, @Nullable Throwable cause) {
        super("tick " + tick + ": " + rule.sentence() + "; " + detail, cause);
        this.rule = rule;
        this.tick = tick;
        this.detail = detail;
    }

    /** The rule that was broken. */
    public ContractRule rule() {
        return rule;
    }

    /** When. */
    public long tick() {
        return tick;
    }

    /** The value that broke it: a call and what it returned or threw. */
    public String detail() {
        return detail;
    }
}
