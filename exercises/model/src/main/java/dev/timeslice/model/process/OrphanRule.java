package dev.timeslice.model.process;

/** Who adopts the children of a process that ends; systems differ. */
public enum OrphanRule {
    /** The root, as in classic Unix. */
    TO_ROOT,
    /** The nearest ancestor that lives, as with Linux' subreapers. */
    TO_NEAREST_ANCESTOR
}
