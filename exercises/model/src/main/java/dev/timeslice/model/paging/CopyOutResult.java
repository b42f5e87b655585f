package dev.timeslice.model.paging;

/** What comes of {@link ForkStrategy#copyOut}. */
public sealed interface CopyOutResult {

    /** All bytes are in the process's memory. */
    record Copied() implements CopyOutResult {}

    /**
     * The process must not write there; everything is as it was before.
     *
     * @param virtualAddress the lowest address at which it must not
     */
    record Refused(long virtualAddress) implements CopyOutResult {}

    /** There were too few frames for the copies; everything is as it was before. */
    record OutOfFrames() implements CopyOutResult {}
}
