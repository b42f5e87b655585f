package dev.timeslice.model.process;

/** What comes of {@link ProcessTable#waitFor}. */
public sealed interface WaitResult {

    /**
     * A child had ended. It is gone from the table now, and its number is free.
     *
     * @param pid the child's number
     * @param status its exit status, 0 to 255
     */
    record Reaped(int pid, int status) implements WaitResult {}

    /** There is such a child, and it has not ended: the parent has to sleep. */
    record WouldBlock() implements WaitResult {}

    /** There is no such child, or no child at all, so that waiting would never end. */
    record NoChild() implements WaitResult {}
}
