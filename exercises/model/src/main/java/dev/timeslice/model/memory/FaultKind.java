package dev.timeslice.model.memory;

/** Why an access to memory failed. */
public enum FaultKind {
    /** The address lies outside of everything that the process was given. */
    OUT_OF_BOUNDS,
    /** The address is the process's own, but not for this kind of access. */
    PROTECTION,
    /** The address lies in the guard page below the stack: most likely the stack has grown over its limit. */
    GUARD
}
