package dev.timeslice.model.paging;

/** What comes of {@link ForkStrategy#copyOut}. */
public sealed interface CopyOutResult {

    /** All bytes are in the process's memory. */
    record Copied() implements CopyOutResult {}

    /**
     * The process must not write there; nothing was written.
     *
     * @param virtualAddress the lowest address at which it must not
     */
    record Refused(long virtualAddress) implements CopyOutResult {}

    /** There was no frame for a copy; nothing was written. */
    record OutOfFrames() implements CopyOutResult {}
}
