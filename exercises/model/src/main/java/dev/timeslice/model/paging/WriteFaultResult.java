package dev.timeslice.model.paging;

/** What comes of {@link ForkStrategy#writeFault}. */
public sealed interface WriteFaultResult {

    /**
     * The page may be written now, and the instruction can be run again.
     *
     * @param copied whether the page lies in another frame than before
     */
    record Writable(boolean copied) implements WriteFaultResult {}

    /** The process must not write this page. */
    record Refused() implements WriteFaultResult {}

    /** There was no frame for the copy; everything is as it was before. */
    record OutOfFrames() implements WriteFaultResult {}
}
