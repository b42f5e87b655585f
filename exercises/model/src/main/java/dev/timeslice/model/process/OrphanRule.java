package dev.timeslice.model.process;

/** Who adopts the children of a process that ends; systems differ. */
public enum OrphanRule {
    /** The root, as in classic Unix. */
    TO_ROOT,
    /** The nearest ancestor that lives, as with Linux' subreapers. */
    TO_NEAREST_ANCESTOR,
    /**
     * The root, and not only the children but all descendants, also those whose own parent lives: so the simulator of a
     * well-known textbook does it (fork.py of OSTEP).
     */
    DESCENDANTS_TO_ROOT
}
